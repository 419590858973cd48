// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclient.h"
#include "service/conclusion.h"
#include "service/retryafter.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;
using namespace desk::test;

/// What a service says of when it may be asked again. The time zone here is London's.
class TestRetryAfter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theTimeIsSaidInWords_data();
    void theTimeIsSaidInWords();
    void onlyThoseWhoAreBusySayIt_data();
    void onlyThoseWhoAreBusySayIt();
    void theNameIsReadWhateverItsCase();
    void theServicesOwnWordsComeAfterIt();
};

namespace {

QString wordsFor(const QByteArray &value)
{
    return retryWords(readRetryAfter({{"Retry-After", value}}));
}

TransportResult answeredLater(int status, const QByteArray &body = {})
{
    TransportResult result = answered(status, body);
    result.headers.append(HttpHeader{"Retry-After", "120"});
    return result;
}

} // namespace

void TestRetryAfter::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void TestRetryAfter::theTimeIsSaidInWords_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("words");

    const auto row = [](const char *value, const QString &words) {
        QTest::newRow(value) << QByteArray(value) << words;
    };
    const auto inTime = [&row](const char *value, const QString &time) {
        row(value, u"Send it again %1 after this answer, or later."_s.arg(time));
    };
    row("0", u"Send it again."_s);
    inTime("1", u"1 s"_s);
    inTime("119", u"119 s"_s);
    inTime("120", u"2 min"_s);
    inTime("121", u"3 min"_s);
    inTime(" 3600 ", u"60 min"_s);
    inTime("7201", u"3 h"_s);
    inTime("172800", u"2 days"_s);
    inTime("000090", u"90 s"_s);

    const auto after = [&row](const char *value, const QString &moment) {
        row(value, u"Send it again after %1."_s.arg(moment));
    };
    after("Mon, 23 Nov 2026 14:05:00 GMT", u"23/11/2026 14:05"_s);
    after("Mon, 23 Nov 2026 14:05:01 GMT", u"23/11/2026 14:06"_s);
    after("Wed, 01 Jul 2026 14:05:00 GMT", u"01/07/2026 15:05"_s); // summer time
    after("Sun, 29 Mar 2026 01:30:00 GMT", u"29/03/2026 02:30"_s); // an hour that London leaves out
    after("Monday, 23-Nov-26 14:05:00 GMT", u"23/11/2026 14:05"_s);
    after("Mon Nov 23 14:05:00 2026", u"23/11/2026 14:05"_s);
    after("Sun Nov  1 14:05:00 2026", u"01/11/2026 14:05"_s);

    for (const char *unreadable :
         {"", "-1", "1.5", "+5", "soon", "120 s", "99999999999999999999", "9000000000000000000",
          "31622401", "23 Nov 2026", "Mon, 99 Nov 2026 14:05:00 GMT", "23.11.2026 14:05",
          "Mon, 23 Nov 2026 14:05:00 PST", "\xff\xfe", "1, 2"})
        row(unreadable, u"Send it again later."_s);
}

void TestRetryAfter::theTimeIsSaidInWords()
{
    QFETCH(QByteArray, value);

    QTEST(wordsFor(value), "words");
}

void TestRetryAfter::onlyThoseWhoAreBusySayIt_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");

    QTest::newRow("429") << 429
                         << u"The service has had too many requests (429). Send it again 2 min "
                            "after this answer, or later."_s;
    QTest::newRow("503") << 503
                         << u"The service is not available now (503). Send it again 2 min after "
                            "this answer, or later."_s;
    QTest::newRow("403") << 403 << u"The service refused the request (403)."_s;
    QTest::newRow("500") << 500
                         << u"The service failed over the request (500). It may have created the "
                            "account: look before creating it again."_s;
}

void TestRetryAfter::onlyThoseWhoAreBusySayIt()
{
    QFETCH(int, status);

    QTEST(conclude(answeredLater(status)).error, "error");
}

void TestRetryAfter::theNameIsReadWhateverItsCase()
{
    QCOMPARE(retryWords(readRetryAfter({{"Date", "0"}, {"retry-after", "5"}})),
             u"Send it again 5 s after this answer, or later."_s);
}

void TestRetryAfter::theServicesOwnWordsComeAfterIt()
{
    const QString error = conclude(answeredLater(429, R"({"Message": "Slow down."})")).error;
    QVERIFY2(error.endsWith("2 min after this answer, or later. It says: Slow down."_L1),
             qPrintable(error));
}

QTEST_GUILESS_MAIN(TestRetryAfter)
#include "tst_retryafter.moc"
