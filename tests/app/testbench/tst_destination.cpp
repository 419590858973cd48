// SPDX-License-Identifier: GPL-3.0-or-later
#include "testbench/destination.h"

#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

/// Where a run sends, said before it begins.
class TestDestination : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nameAndAddressAreSaidOnceEach_data();
    void nameAndAddressAreSaidOnceEach();
};

void TestDestination::nameAndAddressAreSaidOnceEach_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("words");
    QTest::newRow("named") << u"Live"_s << u"https://api.example.com"_s
                           << u"Live (https://api.example.com)"_s;
    QTest::newRow("an address alone")
        << u"http://127.0.0.1:81/"_s << u"http://127.0.0.1:81/"_s << u"http://127.0.0.1:81/"_s;
    QTest::newRow("a sandbox that does not listen yet")
        << u"sandbox"_s << QString() << u"sandbox"_s;
}

void TestDestination::nameAndAddressAreSaidOnceEach()
{
    QFETCH(const QString, name);
    QFETCH(const QString, address);
    Environment environment;
    environment.name = name;
    environment.baseUrl = QUrl(address);
    QTEST(destinationWords(environment), "words");
}

QTEST_GUILESS_MAIN(TestDestination)
#include "tst_destination.moc"
