// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclient.h"
#include "faultserver.h"
#include "sandbox/sandbox.h"
#include "serveridentity.h"
#include "service/connectionprobe.h"
#include "service/networkclient.h"
#include "tunnelproxy.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace desk;
using namespace desk::test;
using Kind = ProbeVerdict::Kind;

class TestConnectionProbe : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersAreToldApart_data();
    void answersAreToldApart();
    void whatTheNetworkSaysIsToldApart_data();
    void whatTheNetworkSaysIsToldApart();
    void nothingListens();
    void aConnectThatHangsEnds();
    void anAnswerThatTricklesEnds();
    void tlsTroublesAreToldApart_data();
    void tlsTroublesAreToldApart();
    void aCaFileMakesItWork();
    void aCaFileThatIsNoneIsSaid();
    void aServiceThatIsTooOldIsSaid();
    void aServiceWithoutTlsIsSaid();
    void aProxyThatIsAwayIsSaid();
    void aProxyThatWorksIsUsed();
    void aWrongAddressIsSaidAndNothingIsAsked();
    void withoutAKeyOnlyPulseIsAsked();
    void bothCallsSpeakTheEnvironmentsFormat();
    void theKeyIsInNoVerdict();
    void theSandboxIsProbedLikeAnyOther();
    void stoppedItIsSilent_data();
    void stoppedItIsSilent();
    void anEarlierLookNeverConcludes();

private:
    ProbeVerdict probed(ServiceClient &client, const Environment &environment,
                        const QString &key = u"k-123"_s);

    QTemporaryDir m_folder;
    Sandbox m_sandbox{m_folder.filePath(u"sandbox.sqlite"_s)};
};

namespace {

const QByteArray pulse = R"({"SecondsFromMidnight": 43200.5})";
const QByteArray channels = R"({"ChannelList": [{"ID": 1, "Description": "Web"}]})";

Environment at(const QUrl &url)
{
    Environment environment;
    environment.name = u"Test"_s;
    environment.baseUrl = url;
    environment.timeout = 10s;
    return environment;
}

QUrl secure(QUrl url)
{
    url.setScheme(u"https"_s);
    return url;
}

QList<Script> working()
{
    return {answerWith(httpAnswer(200, pulse)), answerWith(httpAnswer(200, channels))};
}

} // namespace

ProbeVerdict TestConnectionProbe::probed(ServiceClient &client, const Environment &environment,
                                         const QString &key)
{
    ConnectionProbe probe(client, m_sandbox);
    QSignalSpy concluded(&probe, &ConnectionProbe::concluded);
    probe.start(environment, key);
    if (!concluded.wait(20'000))
        qFatal("the probe did not end");
    return concluded.first().first().value<ProbeVerdict>();
}

void TestConnectionProbe::answersAreToldApart_data()
{
    QTest::addColumn<QByteArray>("toPulse");
    QTest::addColumn<QByteArray>("toChannel");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("said");

    const auto row = [](const char *name, const QByteArray &toPulse, const QByteArray &toChannel,
                        Kind kind, const QString &said) {
        QTest::newRow(name) << toPulse << toChannel << kind << said;
    };
    const QByteArray alive = httpAnswer(200, pulse);
    row("all well", alive, httpAnswer(200, channels), Kind::Working, u"takes the key"_s);
    row("nothing to list", alive, httpAnswer(204, {}), Kind::Working, u"takes the key"_s);
    row("other letter case", httpAnswer(200, R"({"secondsFromMidnight": "1.5"})"),
        httpAnswer(200, R"({"channellist": []})"), Kind::Working, u"takes the key"_s);
    row("XML",
        httpAnswer(200, "<?xml version=\"1.0\"?><Pulse xmlns=\"urn:x\"><Other/>"
                        "<SecondsFromMidnight>1.5</SecondsFromMidnight></Pulse>"),
        httpAnswer(200, "<Channels><Channel><ID>1</ID></Channel></Channels>"), Kind::Working,
        u"takes the key"_s);
    row("the key is refused", alive, httpAnswer(401, "{}", "WWW-Authenticate: Negotiate\r\n"),
        Kind::KeyRefused, u"this key"_s);
    row("Pulse wants a key too", httpAnswer(401, "{}"), httpAnswer(200, channels), Kind::Working,
        u"takes the key"_s);
    row("not available", httpAnswer(503, R"({"Message": "Back at noon."})"), {}, Kind::Troubled,
        u"Back at noon."_s);
    row("Channel fails", alive, httpAnswer(500, "<html>"), Kind::Troubled, u"(500)"_s);
    row("too many requests", alive, httpAnswer(429, {}), Kind::Troubled, u"(429)"_s);
    row("another page", httpAnswer(200, "<html><body>Welcome</body></html>"), {},
        Kind::NotThisService, u"not as this service"_s);
    row("another JSON", httpAnswer(200, R"({"status": "ok"})"), {}, Kind::NotThisService,
        u"not as this service"_s);
    row("Pulse without a number", httpAnswer(200, R"({"SecondsFromMidnight": null})"), {},
        Kind::NotThisService, u"not as this service"_s);
    row("another Channel", alive, httpAnswer(200, "[]"), Kind::NotThisService,
        u"not as this service"_s);
    row("no such page", httpAnswer(404, {}), {}, Kind::NotThisService, u"(404)"_s);
    row("elsewhere", httpAnswer(302, {}, "Location: http://127.0.0.1:1/\r\n"), {},
        Kind::NotThisService, u"another address"_s);
    row("garbage", "\x01\x02 not HTTP at all\r\n\r\n", {}, Kind::NothingAnswers,
        u"can be read"_s); // Qt tells no more of it
    row("nothing", "", {}, Kind::NothingAnswers, u"can be read"_s);
    row("half an answer", "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"Sec", {},
        Kind::NothingAnswers, u"can be read"_s);
    row("without end", httpAnswer(200, QByteArray(2 * 1024 * 1024, ' ')), {}, Kind::NotThisService,
        u"too long"_s);
}

void TestConnectionProbe::answersAreToldApart()
{
    QFETCH(QByteArray, toPulse);
    QFETCH(QByteArray, toChannel);
    QFETCH(Kind, kind);
    QFETCH(QString, said);

    FaultServer server({answerWith(toPulse), answerWith(toChannel)});
    NetworkClient client;
    const ProbeVerdict verdict = probed(client, at(server.url()));

    QVERIFY2(verdict.words.contains(said), qPrintable(verdict.words));
    QCOMPARE(verdict.kind, kind);
    QCOMPARE(isAnswering(verdict.kind), kind == Kind::Working);
    QVERIFY(!probeLabel(verdict.kind).isEmpty());
}

void TestConnectionProbe::whatTheNetworkSaysIsToldApart_data()
{
    QTest::addColumn<TransportResult>("result");
    QTest::addColumn<Kind>("kind");

    TransportResult result;
    result.error = QNetworkReply::HostNotFoundError;
    QTest::newRow("no such host") << result << Kind::NoSuchHost;
    result.error = QNetworkReply::ConnectionRefusedError;
    QTest::newRow("refused") << result << Kind::NothingAnswers;
    result.error = QNetworkReply::TemporaryNetworkFailureError;
    QTest::newRow("no network") << result << Kind::NothingAnswers;
    result.proxyCredentialsAsked = true;
    QTest::newRow("the proxy's password") << result << Kind::ProxyTrouble;
    result = answered(407, {});
    QTest::newRow("407") << result << Kind::ProxyTrouble;
    result = {};
    result.throughProxy = true;
    result.error = QNetworkReply::ProxyNotFoundError;
    QTest::newRow("no such proxy") << result << Kind::ProxyTrouble;
    result = {};
    result.ending = TransportResult::Ending::Silence;
    QTest::newRow("silence") << result << Kind::NothingAnswers;
}

// No name is looked up in these tests, so a fake says what the network would.
void TestConnectionProbe::whatTheNetworkSaysIsToldApart()
{
    QFETCH(TransportResult, result);
    QFETCH(Kind, kind);

    FakeClient client;
    client.answerWith(result);
    const ProbeVerdict verdict = probed(client, at(QUrl(u"https://caliq.test"_s)));

    QCOMPARE(verdict.kind, kind);
    QVERIFY(!verdict.words.isEmpty());
    QCOMPARE(client.requests.size(), 1);
}

void TestConnectionProbe::nothingListens()
{
    QUrl url;
    {
        const FaultServer gone({Script{}});
        url = gone.url();
    }
    NetworkClient client;
    QCOMPARE(probed(client, at(url)).kind, Kind::NothingAnswers);
}

void TestConnectionProbe::aConnectThatHangsEnds()
{
    const FullBacklog full;
    if (!full.isFull())
        QSKIP("the backlog cannot be filled here");
    NetworkClient client;
    Environment environment = at(full.url());
    environment.timeout = 200ms;
    const ProbeVerdict verdict = probed(client, environment);

    QCOMPARE(verdict.kind, Kind::NothingAnswers);
    QVERIFY2(verdict.words.contains(u"0.2 s"_s), qPrintable(verdict.words));
    QVERIFY(verdict.durationMs >= 150);
}

void TestConnectionProbe::anAnswerThatTricklesEnds()
{
    FaultServer server({{step::ReadRequest{}, step::Drip{httpAnswer(200, pulse), 50ms}}});
    NetworkClient client;
    Environment environment = at(server.url());
    environment.timeout = 300ms;

    QCOMPARE(probed(client, environment).kind, Kind::NothingAnswers);
}

void TestConnectionProbe::tlsTroublesAreToldApart_data()
{
    QTest::addColumn<QString>("identity");
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<TlsTrouble>("trouble");
    QTest::addColumn<QString>("said");

    QTest::newRow("self-signed") << u"selfsigned"_s << true << TlsTrouble::SelfSigned
                                 << u"self-signed"_s;
    QTest::newRow("unknown issuer")
        << u"good"_s << false << TlsTrouble::UnknownIssuer << u"issuer"_s;
    QTest::newRow("expired") << u"expired"_s << true << TlsTrouble::Expired << u"expired"_s;
    QTest::newRow("another host") << u"otherhost"_s << true << TlsTrouble::OtherHost
                                  << u"another host name"_s;
}

void TestConnectionProbe::tlsTroublesAreToldApart()
{
    QFETCH(QString, identity);
    QFETCH(bool, trusted);
    QFETCH(TlsTrouble, trouble);
    QFETCH(QString, said);

    std::optional<TrustInTestAuthority> trust;
    if (trusted)
        trust.emplace();
    FaultServer server(working(), serverIdentity(identity));
    NetworkClient client;
    const ProbeVerdict verdict = probed(client, at(server.url()));

    QCOMPARE(verdict.kind, Kind::NotSecure);
    QCOMPARE(verdict.tls, trouble);
    QVERIFY2(verdict.words.contains(said), qPrintable(verdict.words));
    QCOMPARE(server.begun(), 0);
}

void TestConnectionProbe::aCaFileMakesItWork()
{
    FaultServer server(working(), serverIdentity(u"good"_s));
    NetworkClient client;
    Environment environment = at(server.url());
    environment.route.caFile = certificateFile(u"ca"_s);

    QCOMPARE(probed(client, environment).kind, Kind::Working);
}

void TestConnectionProbe::aCaFileThatIsNoneIsSaid()
{
    FaultServer server(working(), serverIdentity(u"good"_s));
    NetworkClient client;
    Environment environment = at(server.url());
    environment.route.caFile = certificateFile(u"good"_s);
    const ProbeVerdict verdict = probed(client, environment);

    QCOMPARE(verdict.kind, Kind::NotAsked);
    QVERIFY2(verdict.words.contains(u"not one of an authority"_s), qPrintable(verdict.words));
    QCOMPARE(server.connections(), 0);
}

void TestConnectionProbe::aServiceThatIsTooOldIsSaid()
{
    // The alert of a server that knows no version which is still taken (RFC 5246, 7.2).
    const QByteArray protocolVersion("\x15\x03\x01\x00\x02\x02\x46", 7);
    FaultServer server({{step::Send{protocolVersion}, step::Close{}}});
    NetworkClient client;
    const ProbeVerdict verdict = probed(client, at(secure(server.url())));

    QVERIFY2(verdict.tls == TlsTrouble::OldProtocol, qPrintable(verdict.words));
    QVERIFY(verdict.words.contains(u"too old"_s));
}

void TestConnectionProbe::aServiceWithoutTlsIsSaid()
{
    FaultServer server({{step::Send{"HTTP/1.1 400 Bad Request\r\n\r\n"}, step::Close{}}});
    NetworkClient client;
    const ProbeVerdict verdict = probed(client, at(secure(server.url())));

    QVERIFY2(verdict.tls == TlsTrouble::NotTls, qPrintable(verdict.words));
    QVERIFY(verdict.words.contains(u"does not speak TLS"_s));
}

void TestConnectionProbe::aProxyThatIsAwayIsSaid()
{
    quint16 port = 0;
    {
        const FaultServer gone({Script{}});
        port = gone.serverPort();
    }
    NetworkClient client;
    for (const auto kind : {ProxyChoice::Kind::Http, ProxyChoice::Kind::Socks5}) {
        Environment environment = at(QUrl(u"https://elsewhere.test"_s));
        environment.route.proxy = {kind, u"127.0.0.1"_s, port};
        const ProbeVerdict verdict = probed(client, environment);
        QVERIFY2(verdict.kind == Kind::ProxyTrouble, qPrintable(verdict.words));
    }
}

void TestConnectionProbe::aProxyThatWorksIsUsed()
{
    const TrustInTestAuthority trust;
    FaultServer server(working(), serverIdentity(u"otherhost"_s));
    TunnelProxy proxy(server.serverPort());
    NetworkClient client;
    Environment environment = at(QUrl(u"https://elsewhere.test"_s));
    environment.route.proxy = {ProxyChoice::Kind::Socks5, u"127.0.0.1"_s, proxy.serverPort()};

    QCOMPARE(probed(client, environment).kind, Kind::Working);
    QCOMPARE(proxy.tunnels().size(), 2);
}

void TestConnectionProbe::aWrongAddressIsSaidAndNothingIsAsked()
{
    FakeClient client;
    const ProbeVerdict verdict = probed(client, at(QUrl(u"http://caliq.test"_s)));

    QCOMPARE(verdict.kind, Kind::NotAsked);
    QVERIFY(verdict.words.contains(u"http://"_s));
    QVERIFY(client.requests.isEmpty());
}

void TestConnectionProbe::withoutAKeyOnlyPulseIsAsked()
{
    FaultServer server(working());
    NetworkClient client;
    const ProbeVerdict verdict = probed(client, at(server.url()), {});

    QCOMPARE(verdict.kind, Kind::KeyMissing);
    QCOMPARE(server.begun(), 1);
    QCOMPARE(server.requests().first().body, "{}");
}

void TestConnectionProbe::bothCallsSpeakTheEnvironmentsFormat()
{
    FaultServer server(working());
    NetworkClient client;
    Environment environment = at(server.url(u"/base"_s));
    environment.format = BodyFormat::Xml;
    QCOMPARE(probed(client, environment, u"a<b"_s).kind, Kind::Working);

    QCOMPARE(server.requests().size(), 2);
    QVERIFY(server.requests()[0].head.startsWith("POST /base/api/v1/Pulse HTTP/1.1\r\n"));
    QCOMPARE(server.requests()[0].body, "<PulseParams/>");
    QVERIFY(server.requests()[1].head.startsWith("POST /base/api/v1/Channel HTTP/1.1\r\n"));
    QCOMPARE(server.requests()[1].body, "<Params><apiKey>a&lt;b</apiKey></Params>");
    QVERIFY(server.requests()[1].head.contains("Accept: application/xml\r\n"));
}

void TestConnectionProbe::theKeyIsInNoVerdict()
{
    FaultServer server({answerWith(httpAnswer(200, pulse)),
                        answerWith(httpAnswer(503, R"({"Message": "Not with k-123 today"})"))});
    NetworkClient client;
    const ProbeVerdict verdict = probed(client, at(server.url()));

    QCOMPARE(verdict.kind, Kind::Troubled);
    QVERIFY(verdict.words.contains(u"Not with"_s));
    QVERIFY(!verdict.words.contains(u"k-123"_s));
}

void TestConnectionProbe::theSandboxIsProbedLikeAnyOther()
{
    NetworkClient client;
    QCOMPARE(probed(client, sandboxEnvironment(), sandboxKey()).kind, Kind::Working);
    QCOMPARE(probed(client, sandboxEnvironment(), u"another"_s).kind, Kind::KeyRefused);
    QCOMPARE(probed(client, sandboxEnvironment(), {}).kind, Kind::KeyMissing);
    Environment xml = sandboxEnvironment();
    xml.format = BodyFormat::Xml;
    QCOMPARE(probed(client, xml, sandboxKey()).kind, Kind::Working);
}

void TestConnectionProbe::stoppedItIsSilent_data()
{
    QTest::addColumn<bool>("deleted");

    QTest::newRow("stopped") << false;
    QTest::newRow("deleted") << true;
}

void TestConnectionProbe::stoppedItIsSilent()
{
    QFETCH(bool, deleted);

    FaultServer server({{step::ReadRequest{}}});
    NetworkClient client;
    auto probe = std::make_unique<ConnectionProbe>(client, m_sandbox);
    QSignalSpy concluded(probe.get(), &ConnectionProbe::concluded);
    probe->start(at(server.url()), u"k"_s);
    QVERIFY(probe->isRunning());
    QTRY_COMPARE(server.complete(), 1);
    if (deleted) {
        probe.reset();
    } else {
        probe->stop();
        QVERIFY(!probe->isRunning());
    }
    QTRY_COMPARE(server.openConnections(), 0);
    QVERIFY(concluded.isEmpty());
}

void TestConnectionProbe::anEarlierLookNeverConcludes()
{
    FakeClient client;
    ConnectionProbe probe(client, m_sandbox);
    QSignalSpy concluded(&probe, &ConnectionProbe::concluded);
    probe.start(at(QUrl(u"http://caliq.test"_s)), u"k"_s); // cannot be asked
    probe.start(sandboxEnvironment(), u"k"_s);             // not listening yet
    client.answerWith(answered(200, pulse));
    probe.start(at(QUrl(u"https://caliq.test"_s)), {});

    QVERIFY(concluded.wait());
    QTest::qWait(100);
    QCOMPARE(concluded.size(), 1);
    QCOMPARE(concluded.first().first().value<ProbeVerdict>().kind, Kind::KeyMissing);
    QCOMPARE(client.requests.size(), 1);
}

QTEST_GUILESS_MAIN(TestConnectionProbe)
#include "tst_connectionprobe.moc"
