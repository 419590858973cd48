// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxclient.h"

#include "sandbox/keyremoval.h"
#include "sandbox/sandboxlog.h"

#include <QSignalSpy>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

QByteArray utf16(const QString &text)
{
    return QStringEncoder(QStringEncoder::Utf16LE)(text);
}

} // namespace

/// What the sandbox received, byte for byte, and never with a key in it.
class TestSandboxLog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void aRequestIsThereByteForByte();
    void whateverComesIsThere_data();
    void whateverComesIsThere();
    void requestsOfOneConnectionAreToldApart();
    void aClientThatGoesAwayGotNoAnswer();
    void noKeyStays_data();
    void noKeyStays();
    void aShortKeyDoesNotSpoilTheRest();
    void aKeyAcrossTwoChunksGoesToo();
    void theOldestGoFirst();
    void manyBytesGoToo();
    void whatGrewIsSaidOnce();

private:
    QList<SandboxReceipt> received(qsizetype count)
    {
        QList<SandboxReceipt> all;
        [&] { QTRY_COMPARE((all = m_sandbox->log().after(0)).size(), count); }();
        return all;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Sandbox> m_sandbox;
    QUrl m_baseUrl;
};

void TestSandboxLog::init()
{
    m_sandbox = std::make_unique<Sandbox>(
        m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())));
    m_baseUrl = startAndWait(*m_sandbox).baseUrl;
}

void TestSandboxLog::aRequestIsThereByteForByte()
{
    const QByteArray sent = post("CustomerCreate?x=%00", toBytes(customer()) + " \x01\n",
                                 "content-type:  application/json\r\nX-Odd: \xff\x80\r\n");
    const QDateTime before = QDateTime::currentDateTimeUtc();
    const RawAnswer answer = ask(m_baseUrl, sent);
    const QList<SandboxReceipt> all = received(1);
    QCOMPARE(all.size(), 1);
    const SandboxReceipt &receipt = all.constFirst();
    QCOMPARE(receipt.bytes, QByteArray(sent).replace("sandbox-key", "{{apiKey}}"));
    QCOMPARE(receipt.size, sent.size());
    QCOMPARE(receipt.method, "POST");
    QCOMPARE(receipt.target, "/api/v1/CustomerCreate?x=%00");
    QCOMPARE(receipt.status, answer.status);
    QVERIFY(receipt.at >= before && receipt.at <= QDateTime::currentDateTimeUtc());
    QCOMPARE(receipt.at.timeSpec(), Qt::UTC);
}

void TestSandboxLog::whateverComesIsThere_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<int>("status");
    QTest::newRow("not a request") << QByteArray("\x16\x03\x01 hello\r\n\r\n") << 400;
    QTest::newRow("not there") << QByteArray("GET /where HTTP/1.1\r\nHost: a\r\n\r\n") << 404;
    QTest::newRow("a body too long")
        << QByteArray("POST /api/v1/Pulse HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n") << 413;
}

void TestSandboxLog::whateverComesIsThere()
{
    QFETCH(const QByteArray, sent);
    QFETCH(const int, status);
    RawConnection connection(m_baseUrl);
    connection.send(sent);
    QCOMPARE(connection.read().status, status);
    const QList<SandboxReceipt> all = received(1);
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.constFirst().bytes, sent);
    QCOMPARE(all.constFirst().status, status);
}

void TestSandboxLog::requestsOfOneConnectionAreToldApart()
{
    const QByteArray first = post("Pulse", "{}");
    const QByteArray second = post("Pulse", "{ }");
    RawConnection connection(m_baseUrl);
    connection.send(first);
    QCOMPARE(connection.read().status, 200);
    connection.send(second);
    QCOMPARE(connection.read().status, 200);
    const QList<SandboxReceipt> all = received(2);
    QCOMPARE(all.size(), 2);
    QCOMPARE(all.at(0).bytes, first);
    QCOMPARE(all.at(1).bytes, second);
    QCOMPARE(all.at(1).number, quint64(2));
}

void TestSandboxLog::aClientThatGoesAwayGotNoAnswer()
{
    m_sandbox->setFaults(readFaults({u"latency=60000"_s}).faults);
    const QByteArray whole = post("CustomerCreate", toBytes(customer()));
    for (const QByteArray &sent : {whole, whole.chopped(5)}) {
        RawConnection connection(m_baseUrl);
        connection.send(sent);
        QTest::qWait(0);
    }
    const QList<SandboxReceipt> all = received(2);
    QCOMPARE(all.size(), 2);
    for (const SandboxReceipt &receipt : all) {
        QCOMPARE(receipt.status, std::nullopt);
        QVERIFY(receipt.bytes.startsWith("POST /api/v1/CustomerCreate"));
    }
}

void TestSandboxLog::noKeyStays_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("json") << QByteArray(R"({"apiKey":"real-KEY-1"})");
    QTest::newRow("other case") << QByteArray(R"({"APIKEY" : "real-KEY-1"})");
    QTest::newRow("escaped name") << QByteArray(R"({"api\u004bey":"real-KEY-1"})");
    QTest::newRow("escaped value")
        << QByteArray(R"({"apiKey":"real-\u004bEY-1","a":"real-KEY-1"})");
    QTest::newRow("broken json") << QByteArray("{\"apiKey\":\"real-KEY-1\", ]]");
    QTest::newRow("cut short") << QByteArray("{\"apiKey\":\"real-KEY-1");
    QTest::newRow("twice") << QByteArray(R"({"apiKey":"real-KEY-1","apikey":"real-KEY-1 "})");
    QTest::newRow("elsewhere too")
        << QByteArray(R"({"apiKey":"real-KEY-1","Line1":"xreal-KEY-1x"})");
    QTest::newRow("xml") << QByteArray("<P><apiKey>real-KEY-1</apiKey></P>");
    QTest::newRow("xml prefix") << QByteArray("<P><q:apiKey a='1'>real-KEY-1</q:apiKey></P>");
    QTest::newRow("cdata") << QByteArray("<P><apiKey><![CDATA[real-KEY-1]]></apiKey></P>");
    QTest::newRow("utf-16") << utf16(uR"({"apiKey":"real-KEY-1"})"_s);
    QTest::newRow("utf-16 xml") << utf16(u"\ufeff<P><apiKey>real-KEY-1</apiKey></P>"_s);
    QTest::newRow("form") << QByteArray("a=b&apiKey=real-KEY-1&c=d");
}

void TestSandboxLog::noKeyStays()
{
    QFETCH(const QByteArray, body);
    QByteArray kept = withoutItsKey(post("Pulse", body), body);
    kept.replace('\0', QByteArray());
    QVERIFY2(!kept.contains("KEY-1"), kept.constData());
    QVERIFY2(kept.contains("{{apiKey}}"), kept.constData());
    QVERIFY(kept.startsWith("POST /api/v1/Pulse HTTP/1.1\r\n"));
}

void TestSandboxLog::aShortKeyDoesNotSpoilTheRest()
{
    const QByteArray request = post("Pulse", R"({"apiKey":"a","Line1":"banana"})");
    QCOMPARE(
        withoutItsKey(request, R"({"apiKey":"a","Line1":"banana"})"),
        post("Pulse", R"({"apiKey":"a","Line1":"banana"})").replace(R"("a",)", R"("{{apiKey}}",)"));
}

void TestSandboxLog::aKeyAcrossTwoChunksGoesToo()
{
    const QByteArray head = "POST /api/v1/Channel HTTP/1.1\r\nHost: a\r\nContent-Type: "
                            "application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
    const QByteArray sent = head + "10\r\n{\"apiKey\":\"sandb\r\n8\r\nox-key\"}\r\n0\r\n\r\n";
    QCOMPARE(ask(m_baseUrl, sent).status, 200);
    const QList<SandboxReceipt> all = received(1);
    QCOMPARE(all.size(), 1);
    QVERIFY2(!all.constFirst().bytes.contains("sandb"), all.constFirst().bytes.constData());
    QVERIFY2(!all.constFirst().bytes.contains("ox-key"), all.constFirst().bytes.constData());
}

void TestSandboxLog::theOldestGoFirst()
{
    SandboxLog log;
    for (qsizetype i = 0; i < SandboxLog::most + 3; ++i)
        log.add({});
    const QList<SandboxReceipt> kept = log.after(0);
    QCOMPARE(kept.size(), SandboxLog::most);
    QCOMPARE(kept.constFirst().number, quint64(4));
    QCOMPARE(log.after(quint64(SandboxLog::most) + 1).size(), 2);
}

void TestSandboxLog::manyBytesGoToo()
{
    SandboxLog log;
    SandboxReceipt large;
    large.bytes.fill('x', SandboxLog::mostBytes / 2);
    for (int i = 0; i < 3; ++i)
        log.add(large);
    QCOMPARE(log.after(0).size(), 2);
}

void TestSandboxLog::whatGrewIsSaidOnce()
{
    SandboxLog log;
    QSignalSpy grew(&log, &SandboxLog::grew);
    log.add({});
    log.add({});
    QCOMPARE(grew.count(), 1);
    QCOMPARE(log.after(0).size(), 2);
    log.add({});
    QCOMPARE(grew.count(), 2);
}

QTEST_GUILESS_MAIN(TestSandboxLog)
#include "tst_sandboxlog.moc"
