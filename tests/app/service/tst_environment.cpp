// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/environment.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace desk;

class TestEnvironment : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutAFileThereIsTheSandbox();
    void everyMemberIsRead();
    void whatIsLeftOutHasItsStandardValue();
    void environmentsAreFoundWhateverTheirLetterCase();
    void aFileThatCannotBeReadIsSaid_data();
    void aFileThatCannotBeReadIsSaid();
    void oneBadEnvironmentDoesNotHideTheOthers();
    void addressesThatCannotBeUsedAreSaid_data();
    void addressesThatCannotBeUsedAreSaid();
    void addressesThatCanBeUsedPass_data();
    void addressesThatCanBeUsedPass();
    void plainHttpPassesWhereItIsAllowed();
    void callsAreMadeBelowTheBase_data();
    void callsAreMadeBelowTheBase();
    void loopbackIsKnownWithoutAskingAnyone_data();
    void loopbackIsKnownWithoutAskingAnyone();

private:
    EnvironmentList read(const QByteArray &content);

    QTemporaryDir m_folder;
};

EnvironmentList TestEnvironment::read(const QByteArray &content)
{
    QFile file(m_folder.filePath(u"environments.json"_s));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(content) < 0)
        qFatal("the test's own file cannot be written");
    file.close();
    return readEnvironments(file.fileName());
}

void TestEnvironment::withoutAFileThereIsTheSandbox()
{
    const EnvironmentList list = readEnvironments(m_folder.filePath(u"none.json"_s));

    QCOMPARE(list.error, QString());
    QCOMPARE(list.environments, QList<Environment>{sandboxEnvironment()});
    QVERIFY(list.find(u"sandbox")->sandbox);
}

void TestEnvironment::everyMemberIsRead()
{
    const EnvironmentList list = read(R"([{"name": "Live", "baseUrl": "https://caliq.test/base/",
        "format": "xml", "timeoutSeconds": 2.5, "accountNoTyped": true, "production": true,
        "plainHttpAllowed": true, "colour": "ignored"}])");

    QCOMPARE(list.error, QString());
    QCOMPARE(list.environments.size(), 2);
    const Environment expected{
        u"Live"_s, QUrl(u"https://caliq.test/base/"_s), BodyFormat::Xml, 2500ms, true, true, true,
        false};
    QCOMPARE(list.environments.last(), expected);
}

void TestEnvironment::whatIsLeftOutHasItsStandardValue()
{
    const EnvironmentList list = read(R"([{"name": "Test", "baseUrl": "https://caliq.test"}])");

    const Environment *test = list.find(u"Test");
    QVERIFY(test);
    QCOMPARE(test->format, BodyFormat::Json);
    QCOMPARE(test->timeout, 30s);
    QVERIFY(!test->production && !test->plainHttpAllowed && !test->accountNoTyped);
}

void TestEnvironment::environmentsAreFoundWhateverTheirLetterCase()
{
    const EnvironmentList list = read(R"([{"name": "Test", "baseUrl": "https://caliq.test"}])");

    QVERIFY(list.find(u"test"));
    QVERIFY(!list.find(u"tes"));
    QVERIFY(!list.find(u""));
}

void TestEnvironment::aFileThatCannotBeReadIsSaid_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("said");

    const auto row = [](const char *name, const QByteArray &content, const QString &said) {
        QTest::newRow(name) << content << said;
    };
    row("empty", "", u"not JSON"_s);
    row("cut short", R"([{"name": "Te)", u"not JSON"_s);
    row("an object", R"({"name": "Test"})", u"array"_s);
    row("enormous", QByteArray(2 * 1024 * 1024, ' '), u"1 MiB"_s);
    row("deep", QByteArray(5000, '['), u"not JSON"_s);
    row("not an object", "[1]", u"no name"_s);
    row("no name", R"([{"baseUrl": "https://a.test"}])", u"no name"_s);
    row("no address", R"([{"name": "A"}])", u"no baseUrl"_s);
    row("other name type", R"([{"name": 1, "baseUrl": "https://a.test"}])", u"name has to"_s);
    row("other format", R"([{"name": "A", "baseUrl": "https://a.test", "format": "csv"}])",
        u"json or xml"_s);
    row("other flag", R"([{"name": "A", "baseUrl": "https://a.test", "production": "yes"}])",
        u"production has to be true or false"_s);
    row("no time", R"([{"name": "A", "baseUrl": "https://a.test", "timeoutSeconds": 0}])",
        u"timeoutSeconds"_s);
    row("endless", R"([{"name": "A", "baseUrl": "https://a.test", "timeoutSeconds": 1e300}])",
        u"timeoutSeconds"_s);
    row("the sandbox's name", R"([{"name": "Sandbox", "baseUrl": "https://a.test"}])",
        u"is taken"_s);
}

void TestEnvironment::aFileThatCannotBeReadIsSaid()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, said);

    const EnvironmentList list = read(content);

    QVERIFY2(list.error.contains(said), qPrintable(list.error));
    QCOMPARE(list.environments, QList<Environment>{sandboxEnvironment()});
}

void TestEnvironment::oneBadEnvironmentDoesNotHideTheOthers()
{
    const EnvironmentList list = read(R"([{"name": "A"}, {"name": "B", "baseUrl": "https://b.test"},
                                          {"name": "b", "baseUrl": "https://c.test"}])");

    QVERIFY(list.error.contains("Environment 1 is left out"_L1));
    QCOMPARE(list.environments.size(), 2);
    QCOMPARE(list.find(u"B")->baseUrl, QUrl(u"https://b.test"_s));
}

void TestEnvironment::addressesThatCannotBeUsedAreSaid_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("said");

    QTest::newRow("none") << u""_s << u"no address"_s;
    QTest::newRow("no scheme") << u"caliq.test"_s << u"begin with"_s;
    QTest::newRow("other scheme") << u"ftp://caliq.test"_s << u"begin with"_s;
    QTest::newRow("file") << u"file:///etc/passwd"_s << u"begin with"_s;
    QTest::newRow("no host") << u"https:///path"_s << u"no host"_s;
    QTest::newRow("user") << u"https://me@caliq.test"_s << u"user name"_s;
    QTest::newRow("password") << u"https://me:secret@caliq.test"_s << u"user name"_s;
    QTest::newRow("port past the end") << u"https://caliq.test:65536"_s << u"port"_s;
    QTest::newRow("port zero") << u"https://caliq.test:0"_s << u"port"_s;
    QTest::newRow("port in words") << u"https://caliq.test:http"_s << u"port"_s;
    QTest::newRow("query") << u"https://caliq.test/?a=b"_s << u"?"_s;
    QTest::newRow("plain") << u"http://caliq.test"_s << u"http://"_s;
    QTest::newRow("plain, looks local") << u"http://localhost.caliq.test"_s << u"http://"_s;
    QTest::newRow("plain, private") << u"http://192.168.0.1"_s << u"http://"_s;
}

void TestEnvironment::addressesThatCannotBeUsedAreSaid()
{
    QFETCH(QString, address);
    QFETCH(QString, said);

    Environment environment;
    environment.baseUrl = QUrl(address);
    const auto problem = findBaseUrlProblem(environment);

    QVERIFY(problem);
    QVERIFY2(problem->contains(said), qPrintable(*problem));
    QVERIFY(!problem->contains("secret"_L1));
}

void TestEnvironment::addressesThatCanBeUsedPass_data()
{
    QTest::addColumn<QString>("address");

    QTest::newRow("https") << u"https://caliq.test"_s;
    QTest::newRow("upper case") << u"HTTPS://CALIQ.TEST/"_s;
    QTest::newRow("port and path") << u"https://caliq.test:8443/base/"_s;
    QTest::newRow("loopback name") << u"http://localhost:8080"_s;
    QTest::newRow("loopback, IPv4") << u"http://127.0.0.1:8080"_s;
    QTest::newRow("loopback, IPv6") << u"http://[::1]:8080/"_s;
}

void TestEnvironment::addressesThatCanBeUsedPass()
{
    QFETCH(QString, address);

    Environment environment;
    environment.baseUrl = QUrl(address);
    QCOMPARE(findBaseUrlProblem(environment), std::nullopt);
}

void TestEnvironment::plainHttpPassesWhereItIsAllowed()
{
    Environment environment;
    environment.baseUrl = QUrl(u"http://caliq.test"_s);
    environment.plainHttpAllowed = true;
    QCOMPARE(findBaseUrlProblem(environment), std::nullopt);
}

void TestEnvironment::callsAreMadeBelowTheBase_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("url");

    QTest::newRow("bare") << u"https://a.test"_s << u"https://a.test/api/v1/CustomerCreate"_s;
    QTest::newRow("slash") << u"https://a.test/"_s << u"https://a.test/api/v1/CustomerCreate"_s;
    QTest::newRow("path") << u"https://a.test:8443/x/y"_s
                          << u"https://a.test:8443/x/y/api/v1/CustomerCreate"_s;
    QTest::newRow("slashes") << u"https://a.test/x//"_s
                             << u"https://a.test/x/api/v1/CustomerCreate"_s;
    QTest::newRow("escaped") << u"https://a.test/a%2Fb%20c"_s
                             << u"https://a.test/a%2Fb%20c/api/v1/CustomerCreate"_s;
}

void TestEnvironment::callsAreMadeBelowTheBase()
{
    QFETCH(QString, base);
    QFETCH(QString, url);

    QCOMPARE(callUrl(QUrl(base), "CustomerCreate"_L1).toString(QUrl::FullyEncoded), url);
}

void TestEnvironment::loopbackIsKnownWithoutAskingAnyone_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("loopback");

    QTest::newRow("localhost") << u"localhost"_s << true;
    QTest::newRow("Localhost") << u"Localhost"_s << true;
    QTest::newRow("127.0.0.1") << u"127.0.0.1"_s << true;
    QTest::newRow("127.1.2.3") << u"127.1.2.3"_s << true;
    QTest::newRow("::1") << u"::1"_s << true;
    QTest::newRow("::ffff:127.0.0.1") << u"::ffff:127.0.0.1"_s << true;
    QTest::newRow("empty") << u""_s << false;
    QTest::newRow("0.0.0.0") << u"0.0.0.0"_s << false;
    QTest::newRow("128.0.0.1") << u"128.0.0.1"_s << false;
    QTest::newRow("127.0.0.1.test") << u"127.0.0.1.test"_s << false;
    QTest::newRow("localhost.test") << u"localhost.test"_s << false;
    QTest::newRow("::2") << u"::2"_s << false;
}

void TestEnvironment::loopbackIsKnownWithoutAskingAnyone()
{
    QFETCH(QString, host);
    QFETCH(bool, loopback);

    QCOMPARE(isLoopback(host), loopback);
}

QTEST_GUILESS_MAIN(TestEnvironment)
#include "tst_environment.moc"
