// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultserver.h"
#include "postandwait.h"
#include "service/conclusion.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace desk;
using namespace desk::test;

namespace {

const QByteArray created = "{\"CustomerCreateData\": {\"OK\": true, \"AccountID\": 2}}";
const QByteArray head200 = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

QByteArray announced(qsizetype length)
{
    return head200 + "Content-Length: " + QByteArray::number(length) + "\r\n\r\n";
}

QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

} // namespace

class TestFaults : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whateverTheServiceDoesOneRequestLeaves_data();
    void whateverTheServiceDoesOneRequestLeaves();
};

void TestFaults::whateverTheServiceDoesOneRequestLeaves_data()
{
    using namespace step;
    QTest::addColumn<Script>("script");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<int>("status"); // 0: none is known

    const auto row = [](const char *name, const Script &script, Outcome outcome, int status) {
        QTest::newRow(name) << script << outcome << status;
    };
    const ReadRequest request;
    const ReadHead head;
    const Close close;
    const Reset reset;
    const Outcome unknown = Outcome::Unknown;
    const Outcome refused = Outcome::Refused;

    row("created", answerWith(httpAnswer(200, created)), Outcome::Created, 200);
    row("created, connection kept", {request, Send{httpAnswer(200, created)}}, Outcome::Created,
        200);
    row("created, in chunks",
        {request, Send{head200 + "Transfer-Encoding: chunked\r\n\r\n" + chunk(created.first(9))},
         Send{chunk(created.mid(9)) + "0\r\n\r\n"}},
        Outcome::Created, 200);
    row("created, no length", {request, Send{head200 + "\r\n" + created}, close}, Outcome::Created,
        200);
    row("created, before the body was read", {head, Send{httpAnswer(200, created)}},
        Outcome::Created, 200);
    row("continue first",
        {head, Send{"HTTP/1.1 100 Continue\r\n\r\n"}, request, Send{httpAnswer(200, created)}},
        Outcome::Created, 200);

    row("closes at once", {close}, unknown, 0);
    row("closes after the head", {head, close}, unknown, 0);
    row("closes after reading", {request, close}, unknown, 0);
    row("resets at once", {reset}, unknown, 0);
    row("resets after reading", {request, reset}, unknown, 0);
    row("resets within the head", {request, Send{head200}, reset}, unknown, 0);
    row("resets within the body", {request, Send{announced(99) + "{"}, reset}, unknown, 200);

    row("stalls", {}, unknown, 0);
    row("stalls before reading", {StopReading{}}, unknown, 0);
    row("stalls within the status line", {request, Send{"HTTP/1.1 20"}}, unknown, 0);
    row("stalls within the head", {request, Send{head200}}, unknown, 0);
    row("stalls within the body", {request, Send{announced(99) + "{"}}, unknown, 200);
    row("drips without end", {request, Send{announced(9999)}, Drip{QByteArray(9999, ' '), 20ms}},
        unknown, 200);

    row("processing, then closes", {request, Send{"HTTP/1.1 102 Processing\r\n\r\n"}, close},
        unknown, 0);
    row("early hints, then closes", {request, Send{"HTTP/1.1 103 Early Hints\r\n\r\n"}, close},
        unknown, 0);
    row("other protocol", {request, Send{"HTTP/1.1 101 Switching\r\n\r\n"}, close}, unknown, 0);

    row("half an answer", {request, Send{announced(created.size()) + created.first(20)}, close},
        unknown, 200);
    row("cut, though it parses", {request, Send{announced(created.size() + 1) + created}, close},
        unknown, 200);
    row("cut in chunks, though it parses",
        {request, Send{head200 + "Transfer-Encoding: chunked\r\n\r\n" + chunk(created)}, close},
        unknown, 200);
    row("cut within the last chunk, though it parses",
        {request, Send{head200 + "Transfer-Encoding: chunked\r\n\r\n" + chunk(created) + "0\r\n"},
         close},
        unknown, 200);
    row("longer than announced", {request, Send{announced(20) + created}, close}, unknown, 200);
    row("a chunk that is none",
        {request, Send{head200 + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n" + created}, close},
        unknown, 200);
    row("longer than is kept", {request, Send{announced(1 << 30)}, Flood{1 << 30}}, unknown, 200);
    row("no HTTP", answerWith("SSH-2.0-OpenSSH_9.2\r\n"), unknown, 0);
    row("empty", answerWith(httpAnswer(200, {})), unknown, 200);
    row("HTML", answerWith(httpAnswer(200, "<html>OK</html>")), unknown, 200);
    row("201", answerWith(httpAnswer(201, created)), unknown, 201);
    row("204", answerWith("HTTP/1.1 204 No Content\r\n\r\n"), unknown, 204);
    row("500", answerWith(httpAnswer(500, created)), unknown, 500);
    row("502", answerWith(httpAnswer(502, "<html>")), unknown, 502);
    row("504", answerWith(httpAnswer(504, "")), unknown, 504);

    row("400", answerWith(httpAnswer(400, "{\"Message\": \"No.\"}")), refused, 400);
    row("400, cut short", {request, Send{"HTTP/1.1 400 Bad\r\nContent-Length: 99\r\n\r\n{"}, close},
        refused, 400);
    row("400, stalls", {request, Send{"HTTP/1.1 400 Bad\r\nContent-Length: 99\r\n\r\n{"}}, refused,
        400);
    row("400 before the body was read", {head, StopReading{}, Send{httpAnswer(400, {})}}, refused,
        400);
    row("401", answerWith(httpAnswer(401, {}, {})), refused, 401);
    row("401 Basic", answerWith(httpAnswer(401, {}, "WWW-Authenticate: Basic realm=\"x\"\r\n")),
        refused, 401);
    row("401 Negotiate", answerWith(httpAnswer(401, {}, "WWW-Authenticate: Negotiate\r\n")),
        refused, 401);
    row("401 Negotiate, connection kept",
        {request, Send{httpAnswer(401, "no",
                                  "WWW-Authenticate: Negotiate\r\n"
                                  "WWW-Authenticate: NTLM\r\n")}},
        refused, 401);
    row("403", answerWith(httpAnswer(403, {})), refused, 403);
    row("407", answerWith(httpAnswer(407, {}, "Proxy-Authenticate: Basic realm=\"x\"\r\n")),
        refused, 407);
    row("407 Negotiate", answerWith(httpAnswer(407, {}, "Proxy-Authenticate: Negotiate\r\n")),
        refused, 407);
    row("418", answerWith(httpAnswer(418, {})), refused, 418);
    row("301", answerWith(httpAnswer(301, {}, "Location: /elsewhere\r\n")), refused, 301);
    row("303", answerWith(httpAnswer(303, {}, "Location: /elsewhere\r\n")), refused, 303);
    row("304", answerWith("HTTP/1.1 304 Not Modified\r\n\r\n"), refused, 304);
    row("307", answerWith(httpAnswer(307, {}, "Location: /elsewhere\r\n")), refused, 307);
    row("308", answerWith(httpAnswer(308, {}, "Location: /elsewhere\r\n")), refused, 308);
    row("503", answerWith(httpAnswer(503, {}, "Retry-After: 0\r\n")), refused, 503);
}

void TestFaults::whateverTheServiceDoesOneRequestLeaves()
{
    QFETCH(Script, script);
    QFETCH(Outcome, outcome);
    QFETCH(int, status);

    FaultServer server({script});
    NetworkClient client;
    CallLimits limits = shortLimits();
    limits.answerBytes = 100'000;
    const TransportResult result =
        postAndWait(client, someRequest(server.url(), QByteArray(50'000, 'x')), limits);
    const Conclusion conclusion = conclude(result);
    QTest::qWait(20); // time for a second request, were there one

    QCOMPARE(outcomeName(conclusion.outcome), outcomeName(outcome));
    QCOMPARE(conclusion.httpStatus.value_or(0), status);
    QVERIFY(server.begun() <= 1);
    QVERIFY(result.bodyRead);
    QVERIFY(result.body.size() <= limits.answerBytes);
    QCOMPARE(conclusion.error.isEmpty(), outcome == Outcome::Created);
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
