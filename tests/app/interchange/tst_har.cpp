// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/har.h"

#include "journal/attemptexport.h"
#include "journal/journal.h"
#include "sampleattempt.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace desk;

/// What is exported as HAR is HAR, checked against its schema by jsonschema.
class TestHar : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anExportIsValid();
    void everyKindOfExchangeIsValid_data();
    void everyKindOfExchangeIsValid();
    void theTimesComeToTheWhole_data();
    void theTimesComeToTheWhole();
    void whatWentOutAndCameBackIsInIt();
    void bodiesThatAreNoTextAreKeptToTheByte();
    void whatWasNotSentIsLeftOutAndCounted();
    void cancellingLeavesNoFile();

private:
    /// What is wrong with it, in words; empty if nothing is.
    QString problemsOf(const QByteArray &har);
    QString record(const Exchange &exchange);
    void exportAll(AttemptExport &exporting);
    QByteArray content() const;

    QTemporaryDir m_folder;
    Journal m_journal{m_folder.filePath(u"journal.sqlite"_s), m_folder.filePath(u"owners"_s)};
    QString m_file = m_folder.filePath(u"attempts.har"_s);
};

namespace {

Exchange sampleExchange()
{
    return {.url = QUrl(u"https://caliq.example/api/v1/CustomerCreate?a=b%20c"_s),
            .requestHeaders = {{"Content-Type", "application/json"}, {"Content-Length", "99"}},
            .requestBody = "{\"apiKey\": \"{{apiKey}}\", \"Surname\": \"Müller\"}",
            .status = 200,
            .reason = "OK",
            .responseHeaders = {{"Content-Type", "application/json"}, {"X-Odd", "\xe9"}},
            .responseBody = "\xEF\xBB\xBF{\"OK\": true}",
            .responseCut = false,
            .durationMs = 84};
}

QByteArray harOf(const Exchange &exchange, const Attempt &attempt = sampleAttempt())
{
    const HarFormat format;
    return format.begin() + format.item(attempt, exchange, true) + format.end();
}

QJsonArray entriesOf(const QByteArray &har)
{
    return QJsonDocument::fromJson(har)["log"_L1]["entries"_L1].toArray();
}

} // namespace

QString TestHar::problemsOf(const QByteArray &har)
{
    QFile file(m_folder.filePath(u"checked.har"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(har) != har.size())
        return file.errorString();
    file.close();
    QProcess check;
    check.setProcessChannelMode(QProcess::MergedChannels);
    check.start(u"/usr/bin/python3"_s,
                {QStringLiteral(HAR_CHECK), QStringLiteral(HAR_SCHEMA), file.fileName()});
    if (!check.waitForFinished() || check.exitStatus() != QProcess::NormalExit)
        return check.errorString();
    const QString said = QString::fromUtf8(check.readAll());
    return check.exitCode() == 0 ? said.trimmed() : u"wrong: "_s + said;
}

QString TestHar::record(const Exchange &exchange)
{
    Attempt attempt = sampleAttempt();
    attempt.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    attempt.baseUrl = QUrl(u"https://caliq.example"_s);
    const QString begun = m_journal.begin(attempt).result();
    const QString ended =
        m_journal.finish(attempt.id, *sampleAttempt().conclusion, exchange).result();
    return begun + ended;
}

void TestHar::exportAll(AttemptExport &exporting)
{
    QSignalSpy ended(&exporting, &AttemptExport::ended);
    exporting.start(m_file, std::make_shared<HarFormat>(), AttemptQuery());
    QVERIFY(ended.wait(30'000));
    QCOMPARE(ended.first().first().toString(), QString());
}

QByteArray TestHar::content() const
{
    QFile file(m_file);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestHar::anExportIsValid()
{
    AttemptExport exporting(m_journal);
    exportAll(exporting); // none
    QCOMPARE(problemsOf(content()), QString());

    for (int i = 0; i < 3; ++i)
        QCOMPARE(record(sampleExchange()), QString());
    exportAll(exporting);
    QCOMPARE(exporting.written(), 3);
    QCOMPARE(problemsOf(content()), QString());
    QCOMPARE(entriesOf(content()).size(), 3);
    QVERIFY(!problemsOf(content().replace("\"timings\"", "\"times\"")).isEmpty()); // it does look
}

void TestHar::everyKindOfExchangeIsValid_data()
{
    QTest::addColumn<Exchange>("exchange");

    Exchange exchange = sampleExchange();
    QTest::newRow("answered") << exchange;
    exchange.responseCut = true;
    QTest::newRow("cut short") << exchange;
    exchange.status.reset();
    exchange.responseHeaders.clear();
    exchange.responseBody.clear();
    QTest::newRow("never answered") << exchange;
    exchange.requestHeaders.clear();
    exchange.requestBody = QByteArray("\0\xff\xed\xa0\x80", 5);
    exchange.responseBody = QByteArray("\xc3", 1);
    QTest::newRow("no text") << exchange;
    exchange.reason = "\x1b[2J\xff";
    exchange.responseHeaders = {{"\xff", "\x01"}, {"Location", "\xfe"}};
    exchange.url = QUrl(u"http://ann:secret@[::1]:8080/a b/ü?x=%00&y"_s);
    QTest::newRow("hostile head") << exchange;
}

void TestHar::everyKindOfExchangeIsValid()
{
    QFETCH(Exchange, exchange);
    const QByteArray har = harOf(exchange);
    QCOMPARE(problemsOf(har), QString());
    QVERIFY(!har.contains("secret"));
}

void TestHar::theTimesComeToTheWhole_data()
{
    using Ms = std::optional<qint64>;
    QTest::addColumn<Ms>("encrypted");
    QTest::addColumn<Ms>("firstByte");
    QTest::addColumn<qint64>("whole");
    QTest::newRow("all is known") << Ms(31) << Ms(80) << qint64(84);
    QTest::newRow("not encrypted") << Ms() << Ms(80) << qint64(84);
    QTest::newRow("no answer") << Ms(31) << Ms() << qint64(84);
    QTest::newRow("nothing is known") << Ms() << Ms() << qint64(84);
    QTest::newRow("at once") << Ms(0) << Ms(0) << qint64(0);
    QTest::newRow("clocks that disagree") << Ms(90) << Ms(85) << qint64(84);
}

void TestHar::theTimesComeToTheWhole()
{
    QFETCH(std::optional<qint64>, encrypted);
    QFETCH(std::optional<qint64>, firstByte);
    QFETCH(qint64, whole);
    Exchange exchange = sampleExchange();
    exchange.phases = {.encryptedMs = encrypted, .firstByteMs = firstByte};
    exchange.durationMs = whole;
    const QByteArray har = harOf(exchange);
    QCOMPARE(problemsOf(har), QString());
    const QJsonObject entry = entriesOf(har).first().toObject();
    const QJsonObject timings = entry["timings"_L1].toObject();
    qint64 sum = 0;
    for (const char *part : {"blocked", "dns", "connect", "send", "wait", "receive"}) {
        const qint64 ms = timings[QLatin1StringView(part)].toInt(-2);
        QVERIFY2(ms >= -1, part);
        sum += qMax(qint64(0), ms);
    }
    QCOMPARE(sum, qint64(entry["time"_L1].toInt()));
    QCOMPARE(timings["connect"_L1].toInt() == -1, !encrypted);
    QCOMPARE(timings["ssl"_L1].toInt(), -1); // it is not told apart
}

void TestHar::whatWentOutAndCameBackIsInIt()
{
    const QByteArray har = harOf(sampleExchange());
    const QJsonObject entry = entriesOf(har).first().toObject();
    QCOMPARE(entry["startedDateTime"_L1].toString(), u"2026-11-23T12:41:05.120Z"_s);
    QCOMPARE(entry["time"_L1].toInt(), 84);
    QCOMPARE(entry["timings"_L1]["wait"_L1].toInt(), 84);
    QCOMPARE(entry["timings"_L1]["dns"_L1].toInt(), -1);
    QCOMPARE(entry["_attempt"_L1].toString(), sampleAttempt().id);
    QCOMPARE(entry["_outcome"_L1].toString(), u"created"_s);

    const QJsonObject request = entry["request"_L1].toObject();
    QCOMPARE(request["method"_L1].toString(), u"POST"_s);
    QCOMPARE(request["url"_L1].toString(),
             u"https://caliq.example/api/v1/CustomerCreate?a=b%20c"_s);
    QCOMPARE(request["queryString"_L1][0]["value"_L1].toString(), u"b c"_s);
    QCOMPARE(request["bodySize"_L1].toInt(), 99);
    QCOMPARE(request["headers"_L1][0]["value"_L1].toString(), u"application/json"_s);
    QCOMPARE(request["postData"_L1]["text"_L1].toString().toUtf8(), sampleExchange().requestBody);

    const QJsonObject response = entry["response"_L1].toObject();
    QCOMPARE(response["status"_L1].toInt(), 200);
    QCOMPARE(response["headers"_L1][1]["value"_L1].toString(), u"é"_s);
    QCOMPARE(response["content"_L1]["mimeType"_L1].toString(), u"application/json"_s);
    QVERIFY(
        har.contains("\"text\": \"\xEF\xBB\xBF{\\\"OK\\\": true}\"")); // Qt's reader drops a mark
}

void TestHar::bodiesThatAreNoTextAreKeptToTheByte()
{
    Exchange exchange = sampleExchange();
    exchange.requestBody = QByteArray("<a>\xff\0</a>", 9);
    exchange.responseBody = QByteArray("\x1f\x8b\0\xfe", 4);
    const QJsonObject entry = entriesOf(harOf(exchange)).first().toObject();
    const QJsonValue content = entry["response"_L1]["content"_L1];
    QCOMPARE(content["encoding"_L1].toString(), u"base64"_s);
    QCOMPARE(content["size"_L1].toInt(), 4);
    QCOMPARE(QByteArray::fromBase64(content["text"_L1].toString().toLatin1()),
             exchange.responseBody);
    const QJsonValue sent = entry["request"_L1]["postData"_L1];
    QCOMPARE(sent["_encoding"_L1].toString(), u"base64"_s);
    QCOMPARE(QByteArray::fromBase64(sent["text"_L1].toString().toLatin1()), exchange.requestBody);
}

void TestHar::whatWasNotSentIsLeftOutAndCounted()
{
    QCOMPARE(record({}), QString()); // the newest: comes first
    QCOMPARE(record(sampleExchange()), QString());
    QCOMPARE(record({}), QString());
    AttemptExport exporting(m_journal);
    exportAll(exporting);
    QCOMPARE(exporting.leftOut(), 2);
    QCOMPARE(exporting.written(), entriesOf(content()).size());
    QCOMPARE(problemsOf(content()), QString());
}

void TestHar::cancellingLeavesNoFile()
{
    QFile::remove(m_file);
    {
        AttemptExport exporting(m_journal);
        exporting.start(m_file, std::make_shared<HarFormat>(), AttemptQuery());
        exporting.cancel();
    }
    QVERIFY(!QFile::exists(m_file));
}

QTEST_GUILESS_MAIN(TestHar)
#include "tst_har.moc"
