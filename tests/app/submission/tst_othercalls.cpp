// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox.h"
#include "service/headers.h"
#include "submission/callrunner.h"

#include "fakeclient.h"
#include "faultserver.h"
#include "service/networkclient.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

namespace {

const QString key = u"key-4711"_s;

const OtherCall &callNamed(const QString &name)
{
    for (const OtherCall &call : otherCalls()) {
        if (call.name == name)
            return call;
    }
    qFatal("no such call");
}

Environment at(const QUrl &url)
{
    Environment environment;
    environment.name = u"Test"_s;
    environment.baseUrl = url;
    return environment;
}

Environment loopback()
{
    return at(QUrl(u"http://127.0.0.1:9"_s));
}

bool holdsKey(const Exchange &exchange)
{
    const auto isIn = [](const QList<HttpHeader> &headers) {
        return std::ranges::any_of(
            headers, [](const HttpHeader &header) { return header.value.contains("key-4711"); });
    };
    return exchange.requestBody.contains("key-4711") ||
           exchange.responseBody.contains("key-4711") || exchange.reason.contains("key-4711") ||
           isIn(exchange.requestHeaders) || isIn(exchange.responseHeaders);
}

CallEnd waitForEnd(CallRunner &runner)
{
    QSignalSpy finished(&runner, &CallRunner::finished);
    if (!finished.wait(30'000))
        qFatal("the call did not end");
    return finished.first().first().value<CallEnd>();
}

} // namespace

class TestOtherCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void eachCallHasItsBody_data();
    void eachCallHasItsBody();
    void eachCallSaysWhatItIsFor();
    void aDayIsWrittenAsTheServiceReadsIt();
    void whatIsShownIsWhatArrives_data();
    void whatIsShownIsWhatArrives();
    void theKeyIsInNothingThatIsShown_data();
    void theKeyIsInNothingThatIsShown();
    void createIsNeverSent();
    void aHeaderThatLeadsElsewhereIsNotSent_data();
    void aHeaderThatLeadsElsewhereIsNotSent();
    void whatCannotBeSentIsSaid_data();
    void whatCannotBeSentIsSaid();
    void moreKeysThanCanBeTakenOutAreNotSent();
    void whatWentWrongIsSaid_data();
    void whatWentWrongIsSaid();
    void aLateAnswerNeverTakesThePlaceOfANewerOne();
    void cancellingEndsIt();
    void cancellingWhileTheSandboxStartsSendsNothing();
    void aRunnerDeletedInFlightEndsInSilence();
    void theSandboxAnswersEachCall_data();
    void theSandboxAnswersEachCall();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<FakeClient> m_client;
    std::unique_ptr<CallRunner> m_runner;
};

void TestOtherCalls::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_sandbox = std::make_unique<Sandbox>(m_folder->filePath(u"sandbox.sqlite"_s));
    m_client = std::make_unique<FakeClient>();
    m_runner = std::make_unique<CallRunner>(*m_client, *m_sandbox);
}

void TestOtherCalls::cleanup()
{
    m_runner.reset();
    m_sandbox.reset();
}

void TestOtherCalls::eachCallHasItsBody_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("xml");
    QTest::newRow("Pulse") << u"Pulse"_s << "{}"_ba
                           << "<PulseParams/>"_ba;
    const QStringList lists{u"Channel"_s,      u"Country"_s, u"Currency"_s,
                            u"CustCategory"_s, u"Message"_s, u"CustomerServiceLevel"_s};
    for (const QString &name : lists) {
        QTest::newRow(qPrintable(name)) << name << "{\n  \"apiKey\": \"{{apiKey}}\"\n}"_ba
                                        << "<Params>\n  <apiKey>{{apiKey}}</apiKey>\n</Params>"_ba;
    }
    QTest::newRow("CustomerChange")
        << u"CustomerChange"_s << "{\n  \"ChangesSince\": \"\",\n  \"apiKey\": \"{{apiKey}}\"\n}"_ba
        << "<CustomerChangeParams>\n  <ChangesSince></ChangesSince>\n"
           "  <apiKey>{{apiKey}}</apiKey>\n</CustomerChangeParams>"_ba;
}

void TestOtherCalls::eachCallHasItsBody()
{
    QFETCH(QString, name);
    const RawRequest json = callRequest(callNamed(name), BodyFormat::Json);
    const RawRequest xml = callRequest(callNamed(name), BodyFormat::Xml);
    QTEST(json.body, "json");
    QTEST(xml.body, "xml");
    QCOMPARE(headerValue(json.headers, "Accept"), "application/json");
    QCOMPARE(headerValue(xml.headers, "Content-Type"), "application/xml; charset=utf-8");
}

void TestOtherCalls::eachCallSaysWhatItIsFor()
{
    QCOMPARE(otherCalls().size(), 8U);
    for (const OtherCall &call : otherCalls()) {
        QVERIFY(!purposeOf(call).isEmpty());
        QVERIFY(call.name != createCall);
    }
}

void TestOtherCalls::aDayIsWrittenAsTheServiceReadsIt()
{
    const QLocale former;
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
    const RawRequest raw =
        callRequest(callNamed(u"CustomerChange"_s), BodyFormat::Xml, QDate(2026, 3, 7));
    QLocale::setDefault(former);
    QVERIFY(raw.body.contains("<ChangesSince>20260307</ChangesSince>"));
}

void TestOtherCalls::whatIsShownIsWhatArrives_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("arrives");
    QTest::newRow("JSON") << "{\"apiKey\": \"{{apiKey}}\"}"_ba
                          << "{\"apiKey\": \"key-4711\"}"_ba;
    QTest::newRow("XML") << "<P><apiKey>{{apiKey}}</apiKey></P>"_ba
                         << "<P><apiKey>key-4711</apiKey></P>"_ba;
    QByteArray every;
    for (int byte = 0; byte < 256; ++byte)
        every.append(char(byte));
    QTest::newRow("every byte") << every << every;
    QTest::newRow("nothing") << ""_ba
                             << ""_ba;
    QTest::newRow("a mark first") << "\xef\xbb\xbf{}"_ba
                                  << "\xef\xbb\xbf{}"_ba;
    QTest::newRow("lone surrogate") << "\"\xed\xa0\x80\""_ba
                                    << "\"\xed\xa0\x80\""_ba;
    const QByteArray deep(200'000, '[');
    QTest::newRow("deep") << deep << deep;
    const auto laughs = "<!DOCTYPE p [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><p>&b;</p>"_ba;
    QTest::newRow("a billion laughs") << laughs << laughs;
}

void TestOtherCalls::whatIsShownIsWhatArrives()
{
    QFETCH(QByteArray, body);
    FaultServer server({answerWith(httpAnswer(200, "{}"))});
    NetworkClient client;
    CallRunner runner(client, *m_sandbox);
    const QList<HttpHeader> headers{{"Content-Type", "text/json"}, {"X-Own", "\xc3\xa9"}};
    runner.send(callNamed(u"Message"_s), {headers, body}, at(server.url()), key);
    const CallEnd end = waitForEnd(runner);
    QVERIFY2(end.words.isEmpty(), qPrintable(end.words));
    QCOMPARE(server.complete(), 1);
    const ReceivedRequest received = server.requests().first();
    QVERIFY(received.head.startsWith("POST /api/v1/Message HTTP/1.1\r\n"));
    QTEST(received.body, "arrives");
    QCOMPARE(end.exchange->requestHeaders.first(2), headers);
    for (const HttpHeader &header : end.exchange->requestHeaders) {
        const QByteArray line = "\r\n" + header.name + ": " + header.value + "\r\n";
        QVERIFY2(received.head.contains(line), header.name.constData());
    }
}

void TestOtherCalls::theKeyIsInNothingThatIsShown_data()
{
    QTest::addColumn<RawRequest>("raw");
    QTest::newRow("JSON") << callRequest(callNamed(u"Channel"_s), BodyFormat::Json);
    QTest::newRow("XML") << callRequest(callNamed(u"Channel"_s), BodyFormat::Xml);
    QTest::newRow("in a header") << RawRequest{{{"X-Api-Key", "{{apiKey}}"}}, "{}"};
    QTest::newRow("in no body") << RawRequest{{}, "{{apiKey}}"};
}

void TestOtherCalls::theKeyIsInNothingThatIsShown()
{
    QFETCH(RawRequest, raw);
    TransportResult echo = answered(400, "{\"Message\": \"not key-4711 but s3cret\"}");
    echo.reason = "key-4711";
    echo.headers.append(HttpHeader{"X-Echo", "key-4711"});
    m_client->answerWith(echo);
    raw.headers.append(HttpHeader{"Authorization", "s3cret"});
    m_runner->send(callNamed(u"Channel"_s), raw, loopback(), key);
    const CallEnd end = waitForEnd(*m_runner);
    const HttpRequest sent = m_client->requests.first();
    QVERIFY(sent.body.contains("key-4711") || headerValue(sent.headers, "X-Api-Key") == "key-4711");
    QVERIFY(!holdsKey(*end.exchange));
    QVERIFY(!end.exchange->responseBody.contains("s3cret"));
    QCOMPARE(headerValue(end.exchange->requestHeaders, "Authorization"), "{{apiKey}}");
    QVERIFY(!end.words.contains(key) && !end.words.contains(u"s3cret"_s));
}

void TestOtherCalls::createIsNeverSent()
{
    OtherCall create = otherCalls().front();
    create.name = createCall;
    m_runner->send(create, callRequest(create, BodyFormat::Json), loopback(), key);
    const CallEnd end = waitForEnd(*m_runner);
    QCOMPARE(end.words, u"Only the form sends this call."_s);
    QVERIFY(!end.exchange);
    QCOMPARE(m_client->requests.size(), 0);
}

void TestOtherCalls::aHeaderThatLeadsElsewhereIsNotSent_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("original") << "X-Original-URL"_ba;
    QTest::newRow("rewrite, letter case") << "x-rewrite-url"_ba;
}

void TestOtherCalls::aHeaderThatLeadsElsewhereIsNotSent()
{
    QFETCH(QByteArray, name);
    m_runner->send(callNamed(u"Pulse"_s), {{{name, "/api/v1/CustomerCreate"}}, "{}"}, loopback(),
                   key);
    QVERIFY(!waitForEnd(*m_runner).words.isEmpty());
    QCOMPARE(m_client->requests.size(), 0);
}

void TestOtherCalls::whatCannotBeSentIsSaid_data()
{
    QTest::addColumn<QList<HttpHeader>>("headers");
    QTest::addColumn<QString>("words");
    using Headers = QList<HttpHeader>;
    QTest::newRow("line break") << Headers{{"X-A", "b\r\nX-C: d"}}
                                << u"The header X-A holds a line break. Take it out."_s;
    QTest::newRow("no name") << Headers{{"", "b"}}
                             << u"The header name “” cannot be sent. Use letters, digits and "
                                "hyphens."_s;
    QTest::newRow("twice") << Headers{{"X-A", "b"}, {"x-a", "c"}}
                           << u"The header x-a is there twice. Leave one."_s;
    QTest::newRow("the transport's")
        << Headers{{"Host", "b"}}
        << u"The header Host is set by the program itself. Take it out."_s;
}

void TestOtherCalls::whatCannotBeSentIsSaid()
{
    QFETCH(QList<HttpHeader>, headers);
    m_runner->send(callNamed(u"Pulse"_s), {headers, "{}"}, loopback(), key);
    QVERIFY(m_runner->isBusy());
    const CallEnd end = waitForEnd(*m_runner);
    QTEST(end.words, "words");
    QVERIFY(!end.exchange);
    QVERIFY(!m_runner->isBusy());
    QCOMPARE(m_client->requests.size(), 0);
}

void TestOtherCalls::moreKeysThanCanBeTakenOutAreNotSent()
{
    QByteArray body;
    for (int i = 0; i < 100'000; ++i)
        body += "{\"apiKey\": \"key-" + QByteArray::number(i) + "\"}";
    m_runner->send(callNamed(u"Pulse"_s), {{}, body}, loopback(), key);
    QVERIFY(waitForEnd(*m_runner).words.startsWith(u"More keys are written out"_s));
    QCOMPARE(m_client->requests.size(), 0);
}

void TestOtherCalls::whatWentWrongIsSaid_data()
{
    QTest::addColumn<TransportResult>("result");
    QTest::addColumn<QString>("words");
    QTest::newRow("answered") << answered(200, "{}") << QString();
    QTest::newRow("nothing to list") << answered(204, {}) << QString();
    QTest::newRow("key refused") << answered(401, {})
                                 << u"The service does not take this key (401). Check the key."_s;
    TransportResult silent;
    silent.bodyRead = true;
    silent.ending = TransportResult::Ending::Silence;
    silent.limit = std::chrono::milliseconds(1500);
    QTest::newRow("time-out") << silent << u"The service did not answer within 1.5 s."_s;
    TransportResult cut = answered(200, "{");
    cut.complete = false;
    QTest::newRow("cut") << cut << u"The answer was cut short."_s;
    TransportResult refused;
    refused.error = QNetworkReply::ConnectionRefusedError;
    QTest::newRow("nobody there") << refused
                                  << u"Nothing answers at the service's address. Nothing was sent: "
                                     "check the address, or send it again later."_s;
}

void TestOtherCalls::whatWentWrongIsSaid()
{
    QFETCH(TransportResult, result);
    m_client->answerWith(result);
    m_runner->send(callNamed(u"Pulse"_s), {{}, "{}"}, loopback(), key);
    const CallEnd end = waitForEnd(*m_runner);
    QTEST(end.words, "words");
    QCOMPARE(end.exchange->status, result.status);
}

void TestOtherCalls::aLateAnswerNeverTakesThePlaceOfANewerOne()
{
    QSignalSpy finished(m_runner.get(), &CallRunner::finished);
    m_runner->send(callNamed(u"Pulse"_s), {{}, "{}"}, loopback(), key);
    const QPointer<FakeCall> former = m_client->call;
    m_client->answerWith(answered(200, "second"), std::chrono::milliseconds(20));
    m_runner->send(callNamed(u"Channel"_s), {{}, "{}"}, loopback(), key);
    QVERIFY(!former);
    QVERIFY(finished.wait());
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().value<CallEnd>().exchange->responseBody, "second");
}

void TestOtherCalls::cancellingEndsIt()
{
    m_runner->send(callNamed(u"Pulse"_s), {{}, "{}"}, loopback(), key);
    m_client->call->leave();
    m_runner->cancel();
    QCOMPARE(waitForEnd(*m_runner).words, u"Cancelled after the request had been sent."_s);
    QVERIFY(!m_runner->isBusy());
}

void TestOtherCalls::cancellingWhileTheSandboxStartsSendsNothing()
{
    m_runner->send(callNamed(u"Pulse"_s), {{}, "{}"}, sandboxEnvironment(), key);
    m_runner->cancel();
    QSignalSpy finished(m_runner.get(), &CallRunner::finished);
    m_sandbox->start().waitForFinished();
    QTRY_COMPARE(finished.size(), 1);
    QTest::qWait(0);
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().value<CallEnd>().words,
             u"Cancelled before anything was sent."_s);
    QCOMPARE(m_client->requests.size(), 0);
}

void TestOtherCalls::aRunnerDeletedInFlightEndsInSilence()
{
    m_runner->send(callNamed(u"Pulse"_s), {{}, "{}"}, loopback(), key);
    const QPointer<FakeCall> call = m_client->call;
    m_runner.reset();
    QVERIFY(!call);
    m_runner = std::make_unique<CallRunner>(*m_client, *m_sandbox);
    m_runner->send(callNamed(u"Pulse"_s), {{}, "{}"}, sandboxEnvironment(), key);
    m_runner.reset();
    m_sandbox->start().waitForFinished();
    QCoreApplication::processEvents();
    QCOMPARE(m_client->requests.size(), 1);
}

void TestOtherCalls::theSandboxAnswersEachCall_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<BodyFormat>("format");
    for (const OtherCall &call : otherCalls()) {
        QTest::addRow("%s, JSON", call.name.data()) << QString(call.name) << BodyFormat::Json;
        QTest::addRow("%s, XML", call.name.data()) << QString(call.name) << BodyFormat::Xml;
    }
}

void TestOtherCalls::theSandboxAnswersEachCall()
{
    QFETCH(QString, name);
    QFETCH(BodyFormat, format);
    NetworkClient client;
    CallRunner runner(client, *m_sandbox);
    runner.send(callNamed(name), callRequest(callNamed(name), format), sandboxEnvironment(),
                sandboxKey());
    const CallEnd end = waitForEnd(runner);
    QCOMPARE(end.words, QString());
    // Nobody is a customer of a new sandbox.
    QCOMPARE(end.exchange->status, name == u"CustomerChange"_s ? 204 : 200);
    QVERIFY(!end.exchange->requestBody.contains(sandboxKey().toUtf8()));
}

QTEST_GUILESS_MAIN(TestOtherCalls)
#include "tst_othercalls.moc"
