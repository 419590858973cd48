// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultserver.h"
#include "postandwait.h"
#include "service/conclusion.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;
using namespace desk::test;

/// The system's proxy is a server on loopback here, so a name that nobody has never gets looked up.
class TestProxy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void theSystemsProxyCarriesTheRequest();
    void loopbackNeverGoesThroughAProxy();
    void aProxyThatAsksForAPasswordRefuses_data();
    void aProxyThatAsksForAPasswordRefuses();
    void aTunnelThatAsksForAPasswordRefuses();
    void aTunnelThatIsNotToBeHadIsUnsent();
    void aProxyThatIsAwayIsUnsent();
    void aProxyThatDropsTheRequestGetsItOnce();

private:
    void useAsProxy(const FaultServer &server);
};

namespace {

const QByteArray created = "{\"CustomerCreateData\": {\"OK\": true, \"AccountID\": 2}}";
const QUrl service(u"http://service.test/base"_s);
const QUrl secureService(u"https://service.test/base"_s);

} // namespace

void TestProxy::init()
{
    cleanup();
}

void TestProxy::cleanup()
{
    for (const char *name : {"http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "no_proxy",
                             "NO_PROXY", "all_proxy", "ALL_PROXY"})
        qunsetenv(name);
}

void TestProxy::useAsProxy(const FaultServer &server)
{
    const QByteArray address = "http://127.0.0.1:" + QByteArray::number(server.serverPort());
    qputenv("http_proxy", address);
    qputenv("https_proxy", address);
}

void TestProxy::theSystemsProxyCarriesTheRequest()
{
    FaultServer proxy({answerWith(httpAnswer(200, created))});
    useAsProxy(proxy);
    NetworkClient client;
    const TransportResult result = postAndWait(client, someRequest(service));

    QCOMPARE(conclude(result).outcome, Outcome::Created);
    QCOMPARE(proxy.complete(), 1);
    QVERIFY(proxy.requests().first().head.startsWith(
        "POST http://service.test/api/v1/CustomerCreate HTTP/1.1\r\n"));
}

void TestProxy::loopbackNeverGoesThroughAProxy()
{
    FaultServer proxy({answerWith(httpAnswer(502, {}))});
    useAsProxy(proxy);
    FaultServer server({answerWith(httpAnswer(200, created))});
    NetworkClient client;
    const TransportResult result = postAndWait(client, someRequest(server.url()));

    QCOMPARE(conclude(result).outcome, Outcome::Created);
    QCOMPARE(proxy.connections(), 0);
}

void TestProxy::aProxyThatAsksForAPasswordRefuses_data()
{
    QTest::addColumn<QByteArray>("method");

    QTest::newRow("Basic") << QByteArray("Basic realm=\"x\"");
    QTest::newRow("Negotiate") << QByteArray("Negotiate");
    QTest::newRow("NTLM") << QByteArray("NTLM");
}

void TestProxy::aProxyThatAsksForAPasswordRefuses()
{
    QFETCH(QByteArray, method);

    FaultServer proxy({answerWith(httpAnswer(407, {}, "Proxy-Authenticate: " + method + "\r\n"))});
    useAsProxy(proxy);
    NetworkClient client;
    const Conclusion conclusion = conclude(postAndWait(client, someRequest(service)));
    QTest::qWait(20);

    QCOMPARE(conclusion.outcome, Outcome::Refused);
    QCOMPARE(conclusion.httpStatus, 407);
    QVERIFY(proxy.begun() <= 1);
}

void TestProxy::aTunnelThatAsksForAPasswordRefuses()
{
    FaultServer proxy(
        {answerWith(httpAnswer(407, {}, "Proxy-Authenticate: Basic realm=\"x\"\r\n"))});
    useAsProxy(proxy);
    NetworkClient client;
    const TransportResult result = postAndWait(client, someRequest(secureService));
    const Conclusion conclusion = conclude(result);

    QVERIFY(!result.bodyRead);
    QCOMPARE(conclusion.outcome, Outcome::Refused);
    QCOMPARE(conclusion.httpStatus, 407);
    QVERIFY(proxy.requests().first().head.startsWith("CONNECT service.test:443 "));
}

void TestProxy::aTunnelThatIsNotToBeHadIsUnsent()
{
    FaultServer proxy({answerWith(httpAnswer(502, {}))});
    useAsProxy(proxy);
    NetworkClient client;
    const TransportResult result = postAndWait(client, someRequest(secureService));

    QVERIFY(!result.bodyRead);
    QCOMPARE(conclude(result).outcome, Outcome::Unsent);
}

void TestProxy::aProxyThatIsAwayIsUnsent()
{
    {
        const FaultServer gone({Script{}});
        useAsProxy(gone);
    }
    NetworkClient client;
    const TransportResult result = postAndWait(client, someRequest(service));

    QVERIFY(!result.bodyRead);
    QCOMPARE(conclude(result).outcome, Outcome::Unsent);
}

void TestProxy::aProxyThatDropsTheRequestGetsItOnce()
{
    FaultServer proxy({{step::ReadRequest{}, step::Close{}}});
    useAsProxy(proxy);
    NetworkClient client;
    const TransportResult result = postAndWait(client, someRequest(service));
    QTest::qWait(20);

    QCOMPARE(conclude(result).outcome, Outcome::Unknown);
    QCOMPARE(proxy.begun(), 1);
}

QTEST_GUILESS_MAIN(TestProxy)
#include "tst_proxy.moc"
