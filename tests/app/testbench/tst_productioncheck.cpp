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
    void thisComputerHasManyNames_data();
    void thisComputerHasManyNames();
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
    QTest::newRow("a dot behind its name")
        << u"https://live.example.com./base"_s << QString() << true;
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

void TestProductionCheck::thisComputerHasManyNames_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isSame");
    const auto row = [](const char *url, bool isSame) {
        QTest::newRow(url) << QString::fromLatin1(url) << isSame;
    };
    row("http://localhost:8080/base", true);
    row("http://LOCALHOST:8080/Base/", true);
    row("http://localhost.:8080/base", true);
    row("http://127.0.0.1:8080/base", true);
    row("http://127.0.0.2:8080/base", true);
    row("http://[::1]:8080/base", true);
    row("http://[0:0:0:0:0:0:0:1]:8080/base", true);
    row("http://[::ffff:127.0.0.1]:8080/base", true);
    row("http://0.0.0.0:8080/base", true);
    row("http://127.1:8080/base", true);
    row("http://2130706433:8080/base", true);
    row("http://localhost:8081/base", false);
    row("http://localhost/base", false);
    row("https://localhost:8080/base", false);
    row("http://localhost:8080/other", false);
    row("http://localhost.example.com:8080/base", false);
    row("http://10.0.0.1:8080/base", false);
}

void TestProductionCheck::thisComputerHasManyNames()
{
    QFETCH(const QString, url);
    QFETCH(const bool, isSame);
    for (const QString &configuredUrl :
         {u"http://127.0.0.1:8080/base"_s, u"http://localhost:8080/base/"_s,
          u"http://[::1]:8080/base"_s}) {
        Environment live{.name = u"Live"_s, .baseUrl = QUrl(configuredUrl)};
        live.production = true;
        EnvironmentList configured;
        configured.environments = {live};
        const Environment target{.name = url, .baseUrl = QUrl(url)};
        QCOMPARE(findProductionProblem(target, configured, {}).has_value(), isSame);
    }
}

QTEST_APPLESS_MAIN(TestProductionCheck)
#include "tst_productioncheck.moc"
