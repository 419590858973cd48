// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclient.h"
#include "service/capture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;
using namespace desk::test;

class TestCapture : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bothSidesAreKept();
    void theKeyIsNowhere();
    void aKeyCutShortIsNotKeptEither();
    void aCallWithoutAnAnswerIsKeptToo();
};

namespace {

HttpRequest request()
{
    return {QUrl(u"https://caliq.test/api/v1/CustomerCreate"_s),
            {{"Content-Type", "application/json"},
             {"Content-Length", "4"},
             {"User-Agent", "u"},
             {"Accept-Language", "en"},
             {"Accept-Encoding", "identity"}},
            "{ }\n"};
}

QByteArray everythingIn(const Exchange &exchange)
{
    QByteArray all =
        exchange.url.toEncoded() + exchange.requestBody + exchange.reason + exchange.responseBody;
    for (const HttpHeader &header : exchange.requestHeaders + exchange.responseHeaders)
        all += header.name + header.value;
    return all;
}

} // namespace

void TestCapture::bothSidesAreKept()
{
    TransportResult result = answered(200, "{}");
    result.reason = "OK";
    result.durationMs = 84;
    result.phases = {.encryptedMs = 31, .firstByteMs = 80};
    const Exchange expected{request().url,
                            request().headers,
                            "{ }\n",
                            200,
                            "OK",
                            {{"Content-Type", "application/json"}},
                            "{}",
                            false,
                            84,
                            {.encryptedMs = 31, .firstByteMs = 80}};

    QCOMPARE(capture(request(), result, Redactor(u"sandbox-key"_s)), expected);
}

void TestCapture::theKeyIsNowhere()
{
    HttpRequest sent = request();
    sent.url = QUrl(u"https://caliq.test/k%C3%A9y!!/CustomerCreate"_s);
    sent.headers.append(HttpHeader{"X-Key", "k\xc3\xa9y!!"});
    sent.body = "{\"apiKey\": \"k\xc3\xa9y!!\"}";
    TransportResult result = answered(307, "<a>k&#xE9;y!!</a> k\\u00e9y!!");
    result.reason = "k\xc3\xa9y!!";
    result.headers.append(HttpHeader{"Location", "https://elsewhere.test/?k=k%c3%a9y%21%21"});

    const Exchange exchange = capture(sent, result, Redactor(u"kéy!!"_s));
    QVERIFY2(!everythingIn(exchange).contains("y!!"), everythingIn(exchange).constData());
    QVERIFY(!everythingIn(exchange).contains("y%21"));
    QVERIFY(exchange.url.isValid());
    QCOMPARE(exchange.requestBody, QByteArray("{\"apiKey\": \"{{apiKey}}\"}"));
    QCOMPARE(exchange.responseBody, QByteArray("<a>{{apiKey}}</a> {{apiKey}}"));
}

void TestCapture::aKeyCutShortIsNotKeptEither()
{
    TransportResult result = answered(200, "echo: sandbox-k");
    result.complete = false;
    const Exchange exchange = capture(request(), result, Redactor(u"sandbox-key"_s));

    QVERIFY(exchange.responseCut);
    QCOMPARE(exchange.responseBody, QByteArray("echo: {{apiKey}}"));
}

void TestCapture::aCallWithoutAnAnswerIsKeptToo()
{
    const Exchange exchange = capture(request(), {}, Redactor(u"sandbox-key"_s));

    QVERIFY(!exchange.status);
    QVERIFY(!exchange.responseCut);
    QCOMPARE(exchange.requestBody, request().body);
}

QTEST_GUILESS_MAIN(TestCapture)
#include "tst_capture.moc"
