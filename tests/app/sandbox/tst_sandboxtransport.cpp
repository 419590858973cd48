// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxclient.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestBody = 8 * 1024 * 1024;

const QByteArray pulse = post("Pulse", "{}");

QByteArray chunkedHead(const QByteArray &call)
{
    return "POST /api/v1/" + call +
           " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
           "Transfer-Encoding: chunked\r\n\r\n";
}

QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

} // namespace

/// The sandbox on the wire, byte by byte.
class TestSandboxTransport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();

    void itListensOnLoopbackOnly();
    void aConnectionIsKeptUnlessToldOtherwise();
    void theConnectionEndsWhenTheClientSaysSo_data();
    void theConnectionEndsWhenTheClientSaysSo();
    void requestsMayComeByteByByte();
    void requestsMayComeInOnePiece();
    void chunkedBodiesAreRead();
    void expectContinueIsAnswered();
    void anAnswerToHeadHasNoBody();
    void aBodyOfTheFullLengthIsRead();
    void anAnnouncedLongerBodyIsRefused();
    void aChunkedLongerBodyIsRefused();
    void endlessChunksAreCutOff();
    void aHugeAnnouncedChunkIsHarmless();
    void headsThatMakeNoSenseAreRefused_data();
    void headsThatMakeNoSenseAreRefused();
    void anEndlessHeadIsRefused();
    void clientsThatLeaveDoNoHarm();
    void qtsOwnClientIsServed();

private:
    void isStillServing() { QCOMPARE(ask(m_baseUrl, pulse).status, 200); }

    QTemporaryDir m_folder;
    Sandbox m_sandbox{m_folder.filePath(u"sandbox.sqlite"_s)};
    QUrl m_baseUrl;
};

void TestSandboxTransport::initTestCase()
{
    const SandboxStart start = startAndWait(m_sandbox);
    QCOMPARE(start.error, QString());
    m_baseUrl = start.baseUrl;
}

void TestSandboxTransport::itListensOnLoopbackOnly()
{
    QCOMPARE(m_baseUrl.host(), u"127.0.0.1"_s);
    // The port is free on another loopback address, so it is not taken on all of them.
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress(u"127.0.0.2"_s), quint16(m_baseUrl.port())));
}

void TestSandboxTransport::aConnectionIsKeptUnlessToldOtherwise()
{
    RawConnection connection(m_baseUrl);
    for (int i = 0; i < 3; ++i) {
        connection.send(pulse);
        const RawAnswer answer = connection.read();
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.header("Connection"), QByteArray());
    }
    QCOMPARE(connection.socket().state(), QAbstractSocket::ConnectedState);
}

void TestSandboxTransport::theConnectionEndsWhenTheClientSaysSo_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("close") << post("Pulse", "{}",
                                   "Content-Type: text/json\r\nConnection: close\r\n");
    QByteArray old = pulse;
    QTest::newRow("HTTP/1.0") << old.replace("HTTP/1.1", "HTTP/1.0");
}

void TestSandboxTransport::theConnectionEndsWhenTheClientSaysSo()
{
    QFETCH(const QByteArray, request);
    RawConnection connection(m_baseUrl);
    connection.send(request);
    const RawAnswer answer = connection.read();
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.header("Connection"), "close");
    QVERIFY(connection.waitForEnd());
}

void TestSandboxTransport::requestsMayComeByteByByte()
{
    RawConnection connection(m_baseUrl);
    connection.socket().setSocketOption(QAbstractSocket::LowDelayOption, 1);
    const QByteArray bytes = "\r\n" + pulse;
    for (const char byte : bytes)
        connection.send(QByteArray(1, byte));
    QCOMPARE(connection.read().status, 200);
}

void TestSandboxTransport::requestsMayComeInOnePiece()
{
    RawConnection connection(m_baseUrl);
    connection.send(pulse + post("Nothing", "{}") + pulse);
    QCOMPARE(connection.read().status, 200);
    QCOMPARE(connection.read().status, 404);
    QCOMPARE(connection.read().status, 200);
}

void TestSandboxTransport::chunkedBodiesAreRead()
{
    const QByteArray body = toBytes(customer(1));
    RawConnection connection(m_baseUrl);
    connection.send(chunkedHead("CustomerCreate") + chunk(body.first(10)));
    connection.send(chunk(body.sliced(10)) + "0\r\n\r\n");
    const RawAnswer answer = connection.read();
    QCOMPARE(answer.status, 200);
    QVERIFY2(answer.body.contains("\"OK\":true"), answer.body.constData());
}

void TestSandboxTransport::expectContinueIsAnswered()
{
    RawConnection connection(m_baseUrl);
    const QByteArray whole =
        post("Pulse", "{}", "Content-Type: text/json\r\nExpect: 100-continue\r\n");
    connection.send(whole.chopped(2));
    connection.send("{}");
    QCOMPARE(connection.read().status, 200);
}

void TestSandboxTransport::anAnswerToHeadHasNoBody()
{
    RawConnection connection(m_baseUrl);
    connection.send("HEAD /api/v1/Pulse HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    QVERIFY(connection.waitForEnd());
    const QByteArray all = connection.socket().readAll();
    QVERIFY(all.startsWith("HTTP/1.1 405 "));
    QVERIFY(all.contains("\r\nAllow: POST\r\n"));
    QVERIFY(all.endsWith("\r\n\r\n"));
}

void TestSandboxTransport::aBodyOfTheFullLengthIsRead()
{
    const QByteArray padded = QByteArray(longestBody - 2, ' ') + "{}";
    QCOMPARE(ask(m_baseUrl, post("Pulse", padded)).status, 200);
    RawConnection connection(m_baseUrl);
    connection.send(chunkedHead("Pulse") + chunk(padded) + "0\r\n\r\n");
    QCOMPARE(connection.read().status, 200);
}

void TestSandboxTransport::anAnnouncedLongerBodyIsRefused()
{
    RawConnection connection(m_baseUrl);
    connection.send("POST /api/v1/Pulse HTTP/1.1\r\nContent-Length: " +
                    QByteArray::number(longestBody + 1) + "\r\n\r\n");
    const RawAnswer answer = connection.read(); // before any of the body is sent
    QCOMPARE(answer.status, 413);
    QCOMPARE(answer.header("Connection"), "close");
    QVERIFY(answer.json().contains("Message"_L1));
    QVERIFY(connection.waitForEnd());

    // Also where the client sends it all before it listens.
    const RawAnswer late = ask(m_baseUrl, post("Pulse", QByteArray(2 * longestBody, ' ')));
    QCOMPARE(late.status, 413);
}

void TestSandboxTransport::aChunkedLongerBodyIsRefused()
{
    RawConnection connection(m_baseUrl);
    connection.send(chunkedHead("Pulse") + chunk(QByteArray(longestBody + 1, ' ')) + "0\r\n\r\n");
    QCOMPARE(connection.read().status, 413);
    QVERIFY(connection.waitForEnd());
}

void TestSandboxTransport::endlessChunksAreCutOff()
{
    RawConnection connection(m_baseUrl);
    connection.send(chunkedHead("Pulse"));
    const QByteArray piece = chunk(QByteArray(1024 * 1024, ' '));
    qint64 sent = 0;
    while (connection.socket().state() == QAbstractSocket::ConnectedState && sent < 32) {
        connection.send(piece);
        ++sent;
    }
    QCOMPARE(connection.read().status, 413);
    isStillServing();
}

void TestSandboxTransport::aHugeAnnouncedChunkIsHarmless()
{
    for (const char *size : {"7FFFFFFFFFFFFFFF", "FFFFFFFFFFFFFFFFFF", "-5", "zz", ""}) {
        RawConnection connection(m_baseUrl);
        connection.send(chunkedHead("Pulse") + size + "\r\n{}\r\n0\r\n\r\n");
        connection.socket().abort();
        isStillServing();
    }
}

void TestSandboxTransport::headsThatMakeNoSenseAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("binary") << QByteArray("\x16\x03\x01\x00\xff\r\n\r\n", 9);
    QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    QTest::newRow("length below 0")
        << QByteArray("POST / HTTP/1.1\r\nContent-Length: -3\r\n\r\nabc");
    QTest::newRow("two framings") << QByteArray("POST / HTTP/1.1\r\nContent-Length: 3\r\n"
                                                "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
    QTest::newRow("web socket") << QByteArray(
        "GET /api/v1/Pulse HTTP/1.1\r\nConnection: Upgrade\r\n"
        "Upgrade: websocket\r\n\r\n");
}

void TestSandboxTransport::headsThatMakeNoSenseAreRefused()
{
    QFETCH(const QByteArray, bytes);
    RawConnection connection(m_baseUrl);
    connection.send(bytes);
    const RawAnswer answer = connection.read();
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.header("Connection"), "close");
    QVERIFY(connection.waitForEnd());
}

void TestSandboxTransport::anEndlessHeadIsRefused()
{
    RawConnection line(m_baseUrl);
    line.send("POST /" + QByteArray(100'000, 'a'));
    QCOMPARE(line.read().status, 431);

    RawConnection headers(m_baseUrl);
    headers.send("POST / HTTP/1.1\r\n" + QByteArray("A: b\r\n").repeated(20'000));
    QCOMPARE(headers.read().status, 431);
    isStillServing();
}

void TestSandboxTransport::clientsThatLeaveDoNoHarm()
{
    for (qsizetype i = 0; i < pulse.size(); i += 7) {
        RawConnection connection(m_baseUrl);
        connection.send(pulse.first(i));
        connection.socket().abort();
    }
    isStillServing();
}

void TestSandboxTransport::qtsOwnClientIsServed()
{
    QNetworkAccessManager manager;
    QNetworkRequest request(m_baseUrl.resolved(QUrl(u"/api/v1/CustomerCreate"_s)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    for (int i = 10; i < 15; ++i) {
        std::unique_ptr<QNetworkReply> reply(manager.post(request, toBytes(customer(i))));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        QVERIFY(finished.wait());
        QCOMPARE(reply->error(), QNetworkReply::NoError);
        QVERIFY(reply->readAll().contains("\"OK\":true"));
    }
    std::unique_ptr<QNetworkReply> reply(manager.post(request, QByteArray(2 * longestBody, ' ')));
    QSignalSpy finished(reply.get(), &QNetworkReply::finished);
    QVERIFY(finished.wait());
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 413);
}

QTEST_GUILESS_MAIN(TestSandboxTransport)
#include "tst_sandboxtransport.moc"
