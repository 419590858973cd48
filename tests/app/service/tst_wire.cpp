// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultserver.h"
#include "postandwait.h"
#include "service/capture.h"
#include "service/headers.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;
using namespace desk::test;

/// What is shown is what is received, byte by byte.
class TestWire : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingLeavesThatIsNotShown_data();
    void nothingLeavesThatIsNotShown();
    void theHeadIsTheSameByteByByte();
    void bytesOfTheBodyArriveAsTheyAre();
    void theBodysLengthIsTheTrueOne();
    void whatComesBackIsKeptAsItCame();
};

namespace {

QList<HttpHeader> headersIn(const QByteArray &head)
{
    QList<HttpHeader> headers;
    for (const QByteArray &line : head.split('\n').mid(1)) {
        const qsizetype colon = line.indexOf(": ");
        if (colon > 0)
            headers.append({line.first(colon), line.mid(colon + 2).chopped(1)});
    }
    return headers;
}

ReceivedRequest received(const HttpRequest &request, const FaultServer &server)
{
    NetworkClient client;
    postAndWait(client, request);
    return server.requests().value(0);
}

} // namespace

void TestWire::nothingLeavesThatIsNotShown_data()
{
    QTest::addColumn<QList<HttpHeader>>("headers");
    QTest::addColumn<QString>("query");

    QTest::newRow("none set") << QList<HttpHeader>{} << QString();
    QTest::newRow("none set, and the address has a query") << QList<HttpHeader>{} << u"a=b"_s;
    QTest::newRow("as the program sets them") << requestHeaders(BodyFormat::Json, 4) << u"a=b"_s;
    QTest::newRow("as the program sets them, XML")
        << requestHeaders(BodyFormat::Xml, 4) << QString();
    QTest::newRow("more of them") << QList<HttpHeader>{{"X-Trace", "a, b; c=\"d\""},
                                                       {"ACCEPT", "*/*"},
                                                       {"cookie", "a=b"},
                                                       {"Authorization", "Bearer x"},
                                                       {"Cache-Control", "no-store"},
                                                       {"X-Latin", "\xe9"}}
                                  << QString();
    QTest::newRow("empty where Qt would fill in")
        << QList<HttpHeader>{{"User-Agent", ""}} << QString();
}

void TestWire::nothingLeavesThatIsNotShown()
{
    QFETCH(QList<HttpHeader>, headers);
    QFETCH(QString, query);

    FaultServer server({answerWith(httpAnswer(200, "{}"))});
    HttpRequest request = someRequest(server.url(), "{ }\n");
    request.headers = headers;
    if (!query.isEmpty())
        request.url.setQuery(query);
    QList<HttpHeader> arrived = headersIn(received(request, server).head);

    const QByteArray host = "127.0.0.1:" + QByteArray::number(server.serverPort());
    QCOMPARE(arrived.removeAll(HttpHeader{"Host", host}), 1);
    QCOMPARE(arrived.removeAll(HttpHeader{"Connection", "Keep-Alive"}), 1);
    const Exchange shown = capture(request, {}, Redactor(QString()));
    QCOMPARE(arrived, shown.requestHeaders);
}

void TestWire::theHeadIsTheSameByteByByte()
{
    FaultServer server({answerWith(httpAnswer(200, "{}"))});
    HttpRequest request = someRequest(server.url(), "{ }\n");
    request.url.setPath(u"/a b/é/api/v1/CustomerCreate"_s);
    request.headers = {{"Content-Type", "text/json"},
                       {"User-Agent", "u"},
                       {"Accept-Encoding", "x"},
                       {"Accept-Language", "de"}};

    QCOMPARE(received(request, server).head,
             QByteArray("POST /a%20b/%C3%A9/api/v1/CustomerCreate HTTP/1.1\r\n"
                        "Host: 127.0.0.1:" +
                        QByteArray::number(server.serverPort()) +
                        "\r\nContent-Type: text/json\r\nUser-Agent: u\r\nAccept-Encoding: x\r\n"
                        "Accept-Language: de\r\nContent-Length: 4\r\n"
                        "Connection: Keep-Alive\r\n\r\n"));
}

void TestWire::bytesOfTheBodyArriveAsTheyAre()
{
    QByteArray body;
    for (int i = 0; i < 1'000'000; ++i)
        body.append(char(i * 7 % 251));
    FaultServer server({answerWith(httpAnswer(200, "{}"))});

    const ReceivedRequest request = received(someRequest(server.url(), body), server);
    QVERIFY(request.complete);
    QCOMPARE(request.body, body);
}

void TestWire::theBodysLengthIsTheTrueOne()
{
    FaultServer server({answerWith(httpAnswer(200, "{}"))});
    HttpRequest request = someRequest(server.url(), "{ }\n");
    request.headers.append(HttpHeader{"content-length", "9999"});

    const ReceivedRequest arrived = received(request, server);
    QVERIFY(headersIn(arrived.head).contains(HttpHeader{"content-length", "4"}));
    QVERIFY(arrived.complete);
}

void TestWire::whatComesBackIsKeptAsItCame()
{
    const QByteArray packed("\x1f\x8b\x08\x00\x00\x00", 6);
    FaultServer server({answerWith(httpAnswer(
        200, packed, "Content-Encoding: gzip\r\nContent-Type: text/html\r\nX-A: 1\r\n"))});
    NetworkClient client;
    const TransportResult result = postAndWait(client, someRequest(server.url()));

    QCOMPARE(result.body, packed);
    QCOMPARE(result.reason, QByteArray("Reason"));
    QVERIFY(result.complete);
    QCOMPARE(result.headers, (QList<HttpHeader>{{"Content-Encoding", "gzip"},
                                                {"Content-Type", "text/html"},
                                                {"X-A", "1"},
                                                {"Content-Length", "6"}}));
}

QTEST_GUILESS_MAIN(TestWire)
#include "tst_wire.moc"
