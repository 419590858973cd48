// SPDX-License-Identifier: GPL-3.0-or-later
#include "testbench/productioncheck.h"

#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

class TestProductionCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void productionNeedsItsNameTyped_data();
    void productionNeedsItsNameTyped();
};

void TestProductionCheck::productionNeedsItsNameTyped_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isHeld");

    const QString live = u"https://live.example.com/base"_s;
    QTest::newRow("no name") << live << QString() << true;
    QTest::newRow("another name") << live << u"Test"_s << true;
    QTest::newRow("its name") << live << u"Live"_s << false;
    QTest::newRow("a slash behind") << live + u'/' << QString() << true;
    QTest::newRow("two slashes") << live + u"//"_s << QString() << true;
    QTest::newRow("its port") << u"https://live.example.com:443/base"_s << QString() << true;
    QTest::newRow("other letters") << u"https://LIVE.example.com/Base"_s << QString() << true;
    QTest::newRow("a way round") << u"https://live.example.com/x/../base"_s << QString() << true;
    QTest::newRow("another place") << u"https://test.example.com/base"_s << QString() << false;
    QTest::newRow("another port") << u"https://live.example.com:8443/base"_s << QString() << false;
}

void TestProductionCheck::productionNeedsItsNameTyped()
{
    QFETCH(QString, url);
    QFETCH(QString, typed);
    QFETCH(bool, isHeld);

    Environment live;
    live.name = u"Live"_s;
    live.baseUrl = QUrl(u"https://live.example.com/base"_s);
    live.production = true;
    EnvironmentList configured;
    configured.environments = {live};
    Environment target; // as --service makes it: nothing marks it
    target.baseUrl = QUrl(url);
    const auto name = typed.isEmpty() ? std::nullopt : std::optional(typed);
    QCOMPARE(findProductionProblem(target, configured, name).has_value(), isHeld);
}

QTEST_APPLESS_MAIN(TestProductionCheck)
#include "tst_productioncheck.moc"
