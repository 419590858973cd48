// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/baseurlcheck.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;

class TestBaseUrlCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatCanBeUsedIsUsedAsItIs_data();
    void whatCanBeUsedIsUsedAsItIs();
    void whatIsCertainIsTidiedAndSaid_data();
    void whatIsCertainIsTidiedAndSaid();
    void whatIsNotCertainIsAProblem_data();
    void whatIsNotCertainIsAProblem();
    void aSuggestionMendsTheProblem_data();
    void aSuggestionMendsTheProblem();
    void aPasswordIsNeverRepeated();
    void hostileTextNeverCrashes_data();
    void hostileTextNeverCrashes();
};

void TestBaseUrlCheck::whatCanBeUsedIsUsedAsItIs_data()
{
    QTest::addColumn<QString>("typed");

    for (const char *typed :
         {"https://caliq.test", "https://caliq.test/", "https://caliq.test:8443/base",
          "https://caliq.test/api", "https://caliq.test/api/v2", "https://caliq.test/api/v10",
          "http://127.0.0.1:8081", "http://localhost", "https://[::1]:8443", "https://10.0.0.1",
          "https://api.v1.test/x", "HTTPS://Caliq.Test", "https://caliq.test/a%20b",
          "https://caliq.test:65535", "https://caliq.test:1"})
        QTest::newRow(typed) << QString::fromLatin1(typed);
}

void TestBaseUrlCheck::whatCanBeUsedIsUsedAsItIs()
{
    QFETCH(QString, typed);

    const CheckedBaseUrl checked = checkBaseUrl(typed, {});

    QCOMPARE(checked.problem, QString());
    QCOMPARE(checked.tidying, QString());
    QCOMPARE(checked.tidied, typed);
    QCOMPARE(checked.url, QUrl(typed));
}

void TestBaseUrlCheck::whatIsCertainIsTidiedAndSaid_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("tidied");
    QTest::addColumn<QString>("said");

    const QString plain = u"https://caliq.test"_s;
    QTest::newRow("spaces around") << u"  https://caliq.test \n"_s << plain << u"Spaces"_s;
    QTest::newRow("hard spaces") << u"\u00a0https://caliq.test\u2003"_s << plain << u"Spaces"_s;
    QTest::newRow("a call") << u"https://caliq.test/api/v1/CustomerCreate"_s << plain
                            << u"/api/v1/CustomerCreate"_s;
    QTest::newRow("another call") << u"https://caliq.test/base/api/v1/Pulse"_s
                                  << u"https://caliq.test/base"_s << u"/api/v1/Pulse"_s;
    QTest::newRow("letter case") << u"https://caliq.test/API/V1/customercreate"_s << plain
                                 << u"/API/V1/customercreate"_s;
    QTest::newRow("without a call") << u"https://caliq.test//api/v1//"_s << plain << u"/api/v1"_s;
}

void TestBaseUrlCheck::whatIsCertainIsTidiedAndSaid()
{
    QFETCH(QString, typed);
    QFETCH(QString, tidied);
    QFETCH(QString, said);

    const CheckedBaseUrl checked = checkBaseUrl(typed, {});

    QCOMPARE(checked.tidied, tidied);
    QVERIFY2(checked.tidying.contains(said), qPrintable(checked.tidying));
    QCOMPARE(checked.problem, QString());
    QCOMPARE(checked.url, QUrl(tidied));
    QCOMPARE(checkBaseUrl(checked.tidied, {}).tidying, QString());
}

void TestBaseUrlCheck::whatIsNotCertainIsAProblem_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("suggestion");

    const auto row = [](const char *name, const QString &typed, const QString &said,
                        const QString &suggestion = {}) {
        QTest::newRow(name) << typed << said << suggestion;
    };
    row("nothing", u""_s, u"no address"_s);
    row("spaces only", u"  "_s, u"no address"_s);
    row("a space in the host", u"https://ca liq.test"_s, u"space"_s);
    row("a space in the path", u"https://caliq.test/my base"_s, u"space"_s);
    row("a line break", u"https://caliq.test\n/base"_s, u"line break"_s);
    row("a hard space", u"https://caliq\u00a0.test"_s, u"space"_s);
    row("nothing to be seen", u"https://cal\u200biq.test"_s, u"cannot be seen"_s,
        u"https://caliq.test"_s);
    row("turned about", u"https://\u202ecaliq.test"_s, u"cannot be seen"_s,
        u"https://caliq.test"_s);
    row("no scheme", u"caliq.test"_s, u"lacks https://"_s, u"https://caliq.test"_s);
    row("no scheme, a port", u"caliq.test:8443/base"_s, u"lacks https://"_s,
        u"https://caliq.test:8443/base"_s);
    row("no scheme, a local one", u"localhost:8081"_s, u"lacks https://"_s,
        u"https://localhost:8081"_s);
    row("no scheme, looks like one", u"httpservice.test"_s, u"lacks https://"_s,
        u"https://httpservice.test"_s);
    row("half a scheme", u"https:caliq.test"_s, u"begin with"_s, u"https://caliq.test"_s);
    row("half a scheme, a slash", u"http:/127.0.0.1"_s, u"begin with"_s, u"http://127.0.0.1"_s);
    row("backslashes", u"https:\\\\caliq.test"_s, u"begin with"_s, u"https://caliq.test"_s);
    row("another scheme", u"ftp://caliq.test"_s, u"begin with"_s);
    row("no host", u"https:///base"_s, u"no host"_s);
    row("a user", u"https://me@caliq.test"_s, u"user name"_s, u"https://caliq.test"_s);
    row("a password", u"https://me:p%40ss@caliq.test/b"_s, u"user name"_s,
        u"https://caliq.test/b"_s);
    row("an @ in the password", u"https://me:p@ss@caliq.test"_s, u"user name"_s,
        u"https://caliq.test"_s);
    row("port past the end", u"https://caliq.test:65536"_s, u"no port 65536"_s);
    row("port zero", u"https://caliq.test:0"_s, u"no port 0"_s);
    row("port without end", u"https://caliq.test:99999999999999999999/x"_s, u"no port 9999"_s);
    row("port in words", u"https://caliq.test:http"_s, u"port"_s);
    row("a negative port", u"https://caliq.test:-1"_s, u"port"_s);
    row("a query", u"https://caliq.test/x?a=b"_s, u"?"_s, u"https://caliq.test/x"_s);
    row("a fragment", u"https://caliq.test/#top"_s, u"#"_s, u"https://caliq.test/"_s);
    row("plain http", u"http://caliq.test/x"_s, u"http://"_s, u"https://caliq.test/x"_s);
    row("endless", u"https://caliq.test/"_s + QString(3000, u'a'), u"2,000"_s);
}

void TestBaseUrlCheck::whatIsNotCertainIsAProblem()
{
    QFETCH(QString, typed);
    QFETCH(QString, said);
    QFETCH(QString, suggestion);

    const CheckedBaseUrl checked = checkBaseUrl(typed, {});

    QVERIFY2(checked.problem.contains(said), qPrintable(checked.problem));
    QCOMPARE(checked.suggestion, suggestion);
    QCOMPARE(checked.url, QUrl());
    QCOMPARE(checked.tidied, typed.trimmed());
}

void TestBaseUrlCheck::aSuggestionMendsTheProblem_data()
{
    whatIsNotCertainIsAProblem_data();
}

void TestBaseUrlCheck::aSuggestionMendsTheProblem()
{
    QFETCH(QString, suggestion);

    if (!suggestion.isEmpty())
        QCOMPARE(checkBaseUrl(suggestion, {}).problem, QString());
}

void TestBaseUrlCheck::aPasswordIsNeverRepeated()
{
    const CheckedBaseUrl checked = checkBaseUrl(u"https://me:hunter2@caliq.test"_s, {});

    QVERIFY(!checked.problem.contains(u"hunter2"_s));
    QVERIFY(!checked.suggestion.contains(u"hunter2"_s));
}

void TestBaseUrlCheck::hostileTextNeverCrashes_data()
{
    QTest::addColumn<QString>("typed");

    QTest::newRow("NUL") << QString(QChar(u'\0'));
    QTest::newRow("half a character") << u"https://"_s + QChar(0xd800) + u".test"_s;
    QTest::newRow("slashes") << u"////////"_s;
    QTest::newRow("colons") << u"::::::::"_s;
    QTest::newRow("the tail alone") << u"/api/v1/CustomerCreate"_s;
    QTest::newRow("a scheme and the tail") << u"https:///api/v1/CustomerCreate"_s;
    QTest::newRow("percent") << u"https://%zz.test/%"_s;
    QTest::newRow("brackets") << u"https://[[::1]"_s;
    QTest::newRow("emoji") << u"https://\U0001f600.test"_s;
}

void TestBaseUrlCheck::hostileTextNeverCrashes()
{
    QFETCH(QString, typed);

    const CheckedBaseUrl checked = checkBaseUrl(typed, {});
    QCOMPARE(checked.url.isEmpty(), !checked.problem.isEmpty());
}

QTEST_GUILESS_MAIN(TestBaseUrlCheck)
#include "tst_baseurlcheck.moc"
