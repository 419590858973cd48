// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultserver.h"
#include "postandwait.h"
#include "serveridentity.h"
#include "service/conclusion.h"
#include "tunnelproxy.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;
using namespace desk::test;

/// The proxies are servers on loopback here, so a name that nobody has never gets looked up.
class TestProxy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void theSystemsProxyCarriesTheRequest();
    void anEnvironmentsOwnProxyCarriesTheRequest_data();
    void anEnvironmentsOwnProxyCarriesTheRequest();
    void withoutAProxyTheSystemsIsNotUsed();
    void loopbackNeverGoesThroughAProxy_data();
    void loopbackNeverGoesThroughAProxy();
    void noProxyEverReadsAKey_data();
    void noProxyEverReadsAKey();
    void aTunnelThatAsksForAPasswordIsNotHad_data();
    void aTunnelThatAsksForAPasswordIsNotHad();
    void aTunnelThatIsNotToBeHadIsUnsent();
    void aProxyThatIsAwayIsUnsent();
    void aProxyThatHangsIsUnsent();
    void aTunnelThatIsDroppedCarriesTheRequestOnce();

private:
    void useAsSystemProxy(const QTcpServer &server);
};

namespace {

const QByteArray created = "{\"CustomerCreateData\": {\"OK\": true, \"AccountID\": 2}}";
// The host of the certificate "otherhost", which is on no network.
const QUrl secureService(u"https://elsewhere.test/base"_s);
const QUrl plainService(u"http://elsewhere.test/base"_s);

HttpRequest requestThrough(const ProxyChoice &proxy, const QUrl &url = secureService)
{
    HttpRequest request = someRequest(url);
    request.route.proxy = proxy;
    return request;
}

ProxyChoice proxyAt(const QTcpServer &server, ProxyChoice::Kind kind = ProxyChoice::Kind::Http)
{
    return {kind, u"127.0.0.1"_s, server.serverPort()};
}

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

void TestProxy::useAsSystemProxy(const QTcpServer &server)
{
    const QByteArray address = "http://127.0.0.1:" + QByteArray::number(server.serverPort());
    qputenv("http_proxy", address);
    qputenv("https_proxy", address);
}

void TestProxy::theSystemsProxyCarriesTheRequest()
{
    const TrustInTestAuthority trust;
    FaultServer server({answerWith(httpAnswer(200, created))}, serverIdentity(u"otherhost"_s));
    TunnelProxy proxy(server.serverPort());
    useAsSystemProxy(proxy);
    NetworkClient client;
    const TransportResult result = postAndWait(client, someRequest(secureService));

    QCOMPARE(conclude(result).outcome, Outcome::Created);
    QCOMPARE(server.complete(), 1);
    QCOMPARE(proxy.tunnels(), QList<QByteArray>{"elsewhere.test:443"});
}

void TestProxy::anEnvironmentsOwnProxyCarriesTheRequest_data()
{
    QTest::addColumn<ProxyChoice::Kind>("kind");

    QTest::newRow("HTTP") << ProxyChoice::Kind::Http;
    QTest::newRow("SOCKS5") << ProxyChoice::Kind::Socks5;
}

void TestProxy::anEnvironmentsOwnProxyCarriesTheRequest()
{
    QFETCH(ProxyChoice::Kind, kind);

    const TrustInTestAuthority trust;
    FaultServer server({answerWith(httpAnswer(200, created))}, serverIdentity(u"otherhost"_s));
    TunnelProxy proxy(server.serverPort());
    NetworkClient client;
    const TransportResult result = postAndWait(client, requestThrough(proxyAt(proxy, kind)));

    QCOMPARE(conclude(result).outcome, Outcome::Created);
    QCOMPARE(proxy.tunnels(), QList<QByteArray>{"elsewhere.test:443"});
    QVERIFY(!proxy.inTheClear().contains("apiKey"));
}

void TestProxy::withoutAProxyTheSystemsIsNotUsed()
{
    FaultServer proxy({answerWith(httpAnswer(502, {}))});
    useAsSystemProxy(proxy);
    NetworkClient client;
    ProxyChoice none;
    none.kind = ProxyChoice::Kind::None;
    // A name that cannot be one, so that nobody is asked for it.
    postAndWait(client, requestThrough(none, QUrl(u"https://-.invalid"_s)), shortLimits());

    QCOMPARE(proxy.connections(), 0);
}

void TestProxy::loopbackNeverGoesThroughAProxy_data()
{
    QTest::addColumn<bool>("named");

    QTest::newRow("the system's") << false;
    QTest::newRow("the environment's") << true;
}

void TestProxy::loopbackNeverGoesThroughAProxy()
{
    QFETCH(bool, named);

    FaultServer proxy({answerWith(httpAnswer(502, {}))});
    useAsSystemProxy(proxy);
    FaultServer server({answerWith(httpAnswer(200, created))});
    NetworkClient client;
    const ProxyChoice choice = named ? proxyAt(proxy) : ProxyChoice{};
    const TransportResult result = postAndWait(client, requestThrough(choice, server.url()));

    QCOMPARE(conclude(result).outcome, Outcome::Created);
    QCOMPARE(proxy.connections(), 0);
}

void TestProxy::noProxyEverReadsAKey_data()
{
    QTest::addColumn<bool>("ofTheSystem");
    QTest::addColumn<ProxyChoice::Kind>("kind");

    QTest::newRow("the system's") << true << ProxyChoice::Kind::System;
    QTest::newRow("HTTP") << false << ProxyChoice::Kind::Http;
    QTest::newRow("SOCKS5") << false << ProxyChoice::Kind::Socks5;
}

void TestProxy::noProxyEverReadsAKey()
{
    QFETCH(bool, ofTheSystem);
    QFETCH(ProxyChoice::Kind, kind);

    FaultServer proxy({answerWith(httpAnswer(200, created))});
    if (ofTheSystem)
        useAsSystemProxy(proxy);
    NetworkClient client;
    const ProxyChoice choice = ofTheSystem ? ProxyChoice{} : proxyAt(proxy, kind);
    const TransportResult result = postAndWait(client, requestThrough(choice, plainService));

    QCOMPARE(result.ending, TransportResult::Ending::Withheld);
    QVERIFY2(result.errorText.contains(u"proxy"_s), qPrintable(result.errorText));
    QCOMPARE(conclude(result).outcome, Outcome::Unsent);
    QCOMPARE(proxy.connections(), 0);
}

void TestProxy::aTunnelThatAsksForAPasswordIsNotHad_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<Outcome>("outcome");

    QTest::newRow("Basic") << QByteArray("Basic realm=\"x\"") << Outcome::Refused;
    // Qt 6.4.2 ends it without a status and without asking for the password.
    QTest::newRow("Negotiate") << QByteArray("Negotiate") << Outcome::Unsent;
}

void TestProxy::aTunnelThatAsksForAPasswordIsNotHad()
{
    QFETCH(QByteArray, method);
    QFETCH(Outcome, outcome);

    FaultServer proxy({answerWith(httpAnswer(407, {}, "Proxy-Authenticate: " + method + "\r\n"))});
    useAsSystemProxy(proxy);
    NetworkClient client;
    const TransportResult result = postAndWait(client, someRequest(secureService));
    const Conclusion conclusion = conclude(result);
    QTest::qWait(20);

    QVERIFY(!result.bodyRead);
    QCOMPARE(conclusion.outcome, outcome);
    QVERIFY2(conclusion.error.contains(u"proxy"_s), qPrintable(conclusion.error));
    QVERIFY(proxy.requests().first().head.startsWith("CONNECT elsewhere.test:443 "));
}

void TestProxy::aTunnelThatIsNotToBeHadIsUnsent()
{
    FaultServer proxy({answerWith(httpAnswer(502, {}))});
    useAsSystemProxy(proxy);
    NetworkClient client;
    const TransportResult result = postAndWait(client, someRequest(secureService));

    QVERIFY(!result.bodyRead);
    QCOMPARE(conclude(result).outcome, Outcome::Unsent);
}

void TestProxy::aProxyThatIsAwayIsUnsent()
{
    {
        const FaultServer gone({Script{}});
        useAsSystemProxy(gone);
    }
    NetworkClient client;
    const TransportResult result = postAndWait(client, someRequest(secureService));

    QVERIFY(!result.bodyRead);
    const Conclusion conclusion = conclude(result);
    QCOMPARE(conclusion.outcome, Outcome::Unsent);
    QVERIFY2(conclusion.error.contains(u"proxy"_s), qPrintable(conclusion.error));
}

void TestProxy::aProxyThatHangsIsUnsent()
{
    FaultServer proxy({Script{}});
    NetworkClient client;
    const TransportResult result =
        postAndWait(client, requestThrough(proxyAt(proxy)), shortLimits());

    QCOMPARE(result.ending, TransportResult::Ending::Silence);
    QVERIFY(!result.bodyRead);
    QVERIFY(conclude(result).error.contains(u"proxy"_s));
}

void TestProxy::aTunnelThatIsDroppedCarriesTheRequestOnce()
{
    const TrustInTestAuthority trust;
    FaultServer server({{step::ReadRequest{}, step::Close{}}}, serverIdentity(u"otherhost"_s));
    TunnelProxy proxy(server.serverPort());
    useAsSystemProxy(proxy);
    NetworkClient client;
    const TransportResult result = postAndWait(client, someRequest(secureService));
    QTest::qWait(20);

    QCOMPARE(conclude(result).outcome, Outcome::Unknown);
    QCOMPARE(server.begun(), 1);
}

QTEST_GUILESS_MAIN(TestProxy)
#include "tst_proxy.moc"
