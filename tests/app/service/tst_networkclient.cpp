// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultserver.h"
#include "postandwait.h"
#include "service/conclusion.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace desk;
using namespace desk::test;
using Ending = TransportResult::Ending;

/// The life of a call: how it begins, ends, and is given up.
class TestNetworkClient : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCallEndsOnceAndNeverWithinPost();
    void leavingIsSaidOnceAndBeforeTheEnd();
    void cancelledBeforeAnythingHappenedIsUnsent();
    void cancelledWhileConnectingIsUnsent();
    void cancelledAfterTheBodyLeftIsUnknown();
    void cancelledWithinARefusalIsRefused();
    void cancellingTwiceOrAfterTheEndChangesNothing();
    void aDeletedCallIsSilent_data();
    void aDeletedCallIsSilent();
    void aCallMayBeDeletedWhereItIsHeard();
    void aCallMayOutliveItsClient();
    void nobodyListeningIsUnsent();
    void aConnectionThatHangsIsUnsent();
    void aServiceThatNeverAcceptsIsUnknown();
    void aServiceThatStopsReadingIsUnknown();
    void aHeadWithoutEndHoldsNobodyUp();
    void theOverallLimitHoldsWhateverTricklesIn();
    void whatTricklesInIsNoSilence();
    void theFirstByteComesBeforeTheLast();
    void whereNoAnswerCameNoFirstByteDid();
    void anAnswerMayBeAsLongAsIsAllowed();
    void aFreshCallDoesNotMeetADroppedConnection();
    void aFreshCallOpensAConnectionAndClosesIt();
    void reusedCallsShareAConnection();
    void reusedCallsAtOnceDoNotWaitForEachOther();
    void whatTheServiceAsksOneOfReusedCallsIsNotAskedOfTheOthers_data();
    void whatTheServiceAsksOneOfReusedCallsIsNotAskedOfTheOthers();
    void aReusedConnectionThatWasDroppedStillSendsOnce();
    void aSecondAnswerIsNotTakenForThatOfTheNextCreate();
    void noCookieComesBack();
    void aHeaderThatBreaksTheLineIsNeverSent_data();
    void aHeaderThatBreaksTheLineIsNeverSent();
    void anotherSchemeIsNeverSent();
};

namespace {

const Script created = {step::ReadRequest{}, step::Send{httpAnswer(200, "{}")}, step::ReadRequest{},
                        step::Send{httpAnswer(200, "{}")}};
const Script silent = {};

std::unique_ptr<ServiceCall> posted(ServiceClient &client, const QUrl &url,
                                    Connection connection = Connection::Fresh)
{
    return std::unique_ptr<ServiceCall>(
        client.post(someRequest(url), longLimits(), connection, nullptr));
}

} // namespace

void TestNetworkClient::aCallEndsOnceAndNeverWithinPost()
{
    FaultServer server({created});
    NetworkClient client;
    const auto call = posted(client, server.url());
    QSignalSpy finished(call.get(), &ServiceCall::finished);

    QVERIFY(finished.wait());
    QTest::qWait(20);
    QCOMPARE(finished.size(), 1);
}

void TestNetworkClient::leavingIsSaidOnceAndBeforeTheEnd()
{
    FaultServer server({created});
    NetworkClient client;
    const std::unique_ptr<ServiceCall> call(
        client.post(someRequest(server.url(), QByteArray(1'000'000, 'x')), longLimits(),
                    Connection::Fresh, nullptr));
    QSignalSpy leaving(call.get(), &ServiceCall::bodyLeaving);
    QSignalSpy finished(call.get(), &ServiceCall::finished);

    QVERIFY(!call->bodyLeft());
    QVERIFY(leaving.wait());
    QVERIFY(call->bodyLeft());
    QVERIFY(finished.isEmpty());
    QVERIFY(finished.wait());
    QCOMPARE(leaving.size(), 1);
}

void TestNetworkClient::cancelledBeforeAnythingHappenedIsUnsent()
{
    FaultServer server({created});
    NetworkClient client;
    const auto call = posted(client, server.url());
    QSignalSpy finished(call.get(), &ServiceCall::finished);
    call->cancel();
    QVERIFY(finished.isEmpty());

    const TransportResult result = waitForEnd(*call);
    QCOMPARE(result.ending, Ending::Cancelled);
    QVERIFY(!result.bodyRead);
    QCOMPARE(conclude(result).outcome, Outcome::Unsent);
    QTest::qWait(20);
    QCOMPARE(server.begun(), 0);
}

void TestNetworkClient::cancelledWhileConnectingIsUnsent()
{
    const FullBacklog wall;
    QVERIFY(wall.isFull());
    NetworkClient client;
    const auto call = posted(client, wall.url());
    QTest::qWait(20);
    call->cancel();

    const TransportResult result = waitForEnd(*call);
    QVERIFY(!result.bodyRead);
    QCOMPARE(conclude(result).outcome, Outcome::Unsent);
}

void TestNetworkClient::cancelledAfterTheBodyLeftIsUnknown()
{
    FaultServer server({silent});
    NetworkClient client;
    const auto call = posted(client, server.url());
    QTRY_COMPARE(server.complete(), 1);
    call->cancel();

    const TransportResult result = waitForEnd(*call);
    QCOMPARE(result.ending, Ending::Cancelled);
    QVERIFY(result.bodyRead);
    QCOMPARE(conclude(result).outcome, Outcome::Unknown);
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestNetworkClient::cancelledWithinARefusalIsRefused()
{
    FaultServer server({{step::ReadRequest{}, step::Send{"HTTP/1.1 400 No\r\n"
                                                         "Content-Length: 9\r\n\r\n{"}}});
    NetworkClient client;
    const auto call = posted(client, server.url());
    QTRY_COMPARE(server.complete(), 1);
    QTest::qWait(50);
    call->cancel();

    const Conclusion conclusion = conclude(waitForEnd(*call));
    QCOMPARE(conclusion.outcome, Outcome::Refused);
    QCOMPARE(conclusion.httpStatus, 400);
}

void TestNetworkClient::cancellingTwiceOrAfterTheEndChangesNothing()
{
    FaultServer server({silent});
    NetworkClient client;
    const auto call = posted(client, server.url());
    QSignalSpy finished(call.get(), &ServiceCall::finished);
    call->cancel();
    call->cancel();
    QVERIFY(finished.wait());
    call->cancel();
    QTest::qWait(20);
    QCOMPARE(finished.size(), 1);
}

void TestNetworkClient::aDeletedCallIsSilent_data()
{
    QTest::addColumn<int>("requests"); // that have arrived by then

    QTest::newRow("at once") << 0;
    QTest::newRow("in flight") << 1;
}

void TestNetworkClient::aDeletedCallIsSilent()
{
    QFETCH(int, requests);

    FaultServer server({silent});
    NetworkClient client;
    auto call = posted(client, server.url());
    QSignalSpy finished(call.get(), &ServiceCall::finished);
    if (requests > 0)
        QTRY_COMPARE(server.complete(), requests);
    call.reset();

    QTRY_COMPARE(server.openConnections(), 0);
    QCOMPARE(server.begun(), requests);
    QVERIFY(finished.isEmpty());
}

void TestNetworkClient::aCallMayBeDeletedWhereItIsHeard()
{
    FaultServer server({created});
    NetworkClient client;
    auto call = posted(client, server.url());
    const auto drop = [&call] { call.reset(); };
    connect(call.get(), &ServiceCall::bodyLeaving, this, drop);
    QTRY_VERIFY(!call);

    call = posted(client, server.url());
    connect(call.get(), &ServiceCall::finished, this, drop);
    QTRY_VERIFY(!call);
}

void TestNetworkClient::aCallMayOutliveItsClient()
{
    FaultServer server({created});
    auto client = std::make_unique<NetworkClient>();
    const auto call = posted(*client, server.url(), Connection::Reused);
    client.reset();

    QCOMPARE(waitForEnd(*call).status, 200);
}

void TestNetworkClient::nobodyListeningIsUnsent()
{
    QUrl url;
    {
        const FaultServer server({silent});
        url = server.url();
    }
    NetworkClient client;
    const TransportResult result = postAndWait(client, someRequest(url));

    QVERIFY(!result.bodyRead);
    QCOMPARE(result.error, QNetworkReply::ConnectionRefusedError);
    QCOMPARE(conclude(result).outcome, Outcome::Unsent);
}

void TestNetworkClient::aConnectionThatHangsIsUnsent()
{
    const FullBacklog wall;
    QVERIFY(wall.isFull());
    NetworkClient client;
    const TransportResult result = postAndWait(client, someRequest(wall.url()), shortLimits());

    QCOMPARE(result.ending, Ending::Silence);
    QCOMPARE(result.limit, shortLimits().silence);
    QVERIFY(!result.bodyRead);
    QCOMPARE(conclude(result).outcome, Outcome::Unsent);
}

void TestNetworkClient::aServiceThatNeverAcceptsIsUnknown()
{
    FaultServer server({created});
    server.pauseAccepting(); // the system completes the connection and buffers what comes
    NetworkClient client;
    const TransportResult result = postAndWait(client, someRequest(server.url()), shortLimits());

    QCOMPARE(result.ending, Ending::Silence);
    QVERIFY(result.bodyRead);
    QCOMPARE(conclude(result).outcome, Outcome::Unknown);
}

void TestNetworkClient::aServiceThatStopsReadingIsUnknown()
{
    FaultServer server({{step::StopReading{}}});
    NetworkClient client;
    const HttpRequest request = someRequest(server.url(), QByteArray(32 * 1024 * 1024, 'x'));
    const TransportResult result = postAndWait(client, request, shortLimits());

    QCOMPARE(result.ending, Ending::Silence);
    QCOMPARE(conclude(result).outcome, Outcome::Unknown);
}

void TestNetworkClient::aHeadWithoutEndHoldsNobodyUp()
{
    FaultServer server(
        {{step::ReadRequest{}, step::Send{"HTTP/1.1 200 OK\r\nX-A: "}, step::Flood{100'000'000}}});
    NetworkClient client;
    QElapsedTimer clock;
    clock.start();
    const TransportResult result = postAndWait(client, someRequest(server.url()), shortLimits());

    QCOMPARE(conclude(result).outcome, Outcome::Unknown);
    QVERIFY(clock.elapsed() < 4000); // deleting a manager may take five seconds
}

void TestNetworkClient::theOverallLimitHoldsWhateverTricklesIn()
{
    FaultServer server({{step::ReadRequest{}, step::Send{"HTTP/1.1 200 OK\r\n\r\n"},
                         step::Drip{QByteArray(9999, ' '), 10ms}}});
    NetworkClient client;
    const TransportResult result = postAndWait(client, someRequest(server.url()), {200ms, 500ms});

    QCOMPARE(result.ending, Ending::Overtime);
    QCOMPARE(result.limit, 500ms);
    QVERIFY(!result.complete);
    QCOMPARE(conclude(result).outcome, Outcome::Unknown);
}

void TestNetworkClient::whatTricklesInIsNoSilence()
{
    const QByteArray body = "{\"CustomerCreateData\": {\"OK\": true}}";
    FaultServer server({{step::ReadRequest{}, step::Send{"HTTP/1.1 200 OK\r\n\r\n"},
                         step::Drip{body, 20ms}, step::Close{}}});
    NetworkClient client;
    const TransportResult result = postAndWait(client, someRequest(server.url()), {500ms, 20s});

    QVERIFY(result.durationMs > 500);
    QCOMPARE(conclude(result).outcome, Outcome::Created);
}

void TestNetworkClient::theFirstByteComesBeforeTheLast()
{
    FaultServer server({{step::ReadRequest{}, step::Send{"HTTP/1.1 200 OK\r\n\r\n"},
                         step::Drip{QByteArray(30, ' '), 20ms}, step::Close{}}});
    NetworkClient client;
    const TransportResult result = postAndWait(client, someRequest(server.url()), {500ms, 20s});

    QCOMPARE(result.phases.encryptedMs, std::nullopt);
    QVERIFY(result.phases.firstByteMs);
    QCOMPARE_LT(*result.phases.firstByteMs + 300, result.durationMs);
}

void TestNetworkClient::whereNoAnswerCameNoFirstByteDid()
{
    FaultServer server({{step::ReadRequest{}, step::Close{}}});
    NetworkClient client;
    QCOMPARE(postAndWait(client, someRequest(server.url())).phases, CallPhases());
}

void TestNetworkClient::anAnswerMayBeAsLongAsIsAllowed()
{
    CallLimits limits = longLimits();
    limits.answerBytes = 100'000;
    FaultServer server({answerWith(httpAnswer(200, QByteArray(100'000, ' '))),
                        answerWith(httpAnswer(200, QByteArray(100'001, ' ')))});
    NetworkClient client;

    const TransportResult fits = postAndWait(client, someRequest(server.url()), limits);
    QCOMPARE(fits.body.size(), 100'000);
    QVERIFY(fits.complete);
    const TransportResult cut = postAndWait(client, someRequest(server.url()), limits);
    QCOMPARE(cut.body.size(), 100'000);
    QCOMPARE(cut.ending, Ending::TooLong);
    QVERIFY(!cut.complete);
}

void TestNetworkClient::aFreshCallDoesNotMeetADroppedConnection()
{
    // Keeps the connection, then drops it at the next request's first bytes.
    const Script drops = {step::ReadRequest{}, step::Send{httpAnswer(200, "{}")}, step::ReadHead{},
                          step::Reset{}};
    FaultServer server({drops});
    NetworkClient client;
    for (int create = 1; create <= 3; ++create) {
        QCOMPARE(postAndWait(client, someRequest(server.url())).status, 200);
        QCOMPARE(server.begun(), create);
    }
}

void TestNetworkClient::aFreshCallOpensAConnectionAndClosesIt()
{
    FaultServer server({created});
    NetworkClient client;
    for (int create = 1; create <= 2; ++create) {
        postAndWait(client, someRequest(server.url()));
        QCOMPARE(server.connections(), create);
        QTRY_COMPARE(server.openConnections(), 0);
    }
}

void TestNetworkClient::reusedCallsShareAConnection()
{
    FaultServer server({created});
    NetworkClient client;
    for (int create = 1; create <= 2; ++create) {
        postAndWait(client, someRequest(server.url()), longLimits(), Connection::Reused);
        QCOMPARE(server.complete(), create);
    }
    QCOMPARE(server.connections(), 1);
}

void TestNetworkClient::reusedCallsAtOnceDoNotWaitForEachOther()
{
    FaultServer server({silent});
    NetworkClient client;
    std::vector<std::unique_ptr<ServiceCall>> calls;
    constexpr int many = 8; // Qt's own limit is six to a host
    calls.reserve(many);
    for (int i = 0; i < many; ++i)
        calls.push_back(posted(client, server.url(), Connection::Reused));

    QTRY_COMPARE(server.complete(), many);
}

void TestNetworkClient::whatTheServiceAsksOneOfReusedCallsIsNotAskedOfTheOthers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("401") << 401 << "WWW-Authenticate: Basic realm=\"x\"\r\n"_ba;
    QTest::newRow("407") << 407 << "Proxy-Authenticate: Basic realm=\"x\"\r\n"_ba;
}

void TestNetworkClient::whatTheServiceAsksOneOfReusedCallsIsNotAskedOfTheOthers()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, header);
    const QByteArray asks = httpAnswer(status, "{}", header);
    FaultServer server({silent, answerWith(asks)});
    NetworkClient client;
    const auto waits = posted(client, server.url(), Connection::Reused);
    QTRY_COMPARE(server.complete(), 1);
    const auto asked = posted(client, server.url(), Connection::Reused);
    QCOMPARE(conclude(waitForEnd(*asked)).outcome, Outcome::Refused);

    waits->cancel();
    const TransportResult result = waitForEnd(*waits);
    QVERIFY(!result.credentialsAsked && !result.proxyCredentialsAsked);
    QCOMPARE(conclude(result).outcome, Outcome::Unknown);
}

void TestNetworkClient::aReusedConnectionThatWasDroppedStillSendsOnce()
{
    const Script drops = {step::ReadRequest{}, step::Send{httpAnswer(200, "{}")},
                          step::ReadRequest{}, step::Close{}};
    FaultServer server({drops});
    NetworkClient client;
    postAndWait(client, someRequest(server.url()), longLimits(), Connection::Reused);
    const TransportResult result =
        postAndWait(client, someRequest(server.url()), longLimits(), Connection::Reused);
    QTest::qWait(20);

    QCOMPARE(conclude(result).outcome, Outcome::Unknown);
    QCOMPARE(server.begun(), 2);
}

void TestNetworkClient::aSecondAnswerIsNotTakenForThatOfTheNextCreate()
{
    const QByteArray answer = httpAnswer(200, "{\"CustomerCreateData\": {\"OK\": true}}");
    const Script refuses = {step::ReadRequest{}, step::Send{httpAnswer(400, "{}")}};
    FaultServer server(
        {Script{step::ReadRequest{}, step::Send{answer + answer}} + refuses, refuses});
    NetworkClient client;
    const auto create = [&] {
        return conclude(
            postAndWait(client, someRequest(server.url()), longLimits(), Connection::Reused));
    };

    QCOMPARE(create().outcome, Outcome::Created);
    QCOMPARE(create().outcome, Outcome::Refused);
    QCOMPARE(server.complete(), 2);
}

void TestNetworkClient::noCookieComesBack()
{
    FaultServer server(
        {{step::ReadRequest{}, step::Send{httpAnswer(200, "{}", "Set-Cookie: a=b\r\n")},
          step::ReadRequest{}, step::Send{httpAnswer(200, "{}")}}});
    NetworkClient client;
    for (int create = 0; create < 2; ++create)
        postAndWait(client, someRequest(server.url()), longLimits(), Connection::Reused);

    QCOMPARE(server.complete(), 2);
    QVERIFY(!server.requests().last().head.toLower().contains("cookie"));
}

void TestNetworkClient::aHeaderThatBreaksTheLineIsNeverSent_data()
{
    QTest::addColumn<HttpHeader>("header");

    QTest::newRow("CR LF") << HttpHeader{"X-A", "1\r\nX-B: 2"};
    QTest::newRow("LF") << HttpHeader{"X-A", "1\nX-B: 2"};
    QTest::newRow("CR") << HttpHeader{"X-A", "1\r"};
    QTest::newRow("NUL") << HttpHeader{"X-A", QByteArray("1\0", 2)};
    QTest::newRow("in the name") << HttpHeader{"X-A\r\nX-B", "1"};
    QTest::newRow("no name") << HttpHeader{"", "1"};
    QTest::newRow("twice") << HttpHeader{"accept", "text/xml"};
    QTest::newRow("the transport's") << HttpHeader{"host", "elsewhere.test"};
    QTest::newRow("chunked") << HttpHeader{"Transfer-Encoding", "chunked"};
}

void TestNetworkClient::aHeaderThatBreaksTheLineIsNeverSent()
{
    QFETCH(HttpHeader, header);

    FaultServer server({created});
    NetworkClient client;
    HttpRequest request = someRequest(server.url());
    request.headers.append(header);
    const TransportResult result = postAndWait(client, request);

    QCOMPARE(result.ending, Ending::Withheld);
    const Conclusion conclusion = conclude(result);
    QCOMPARE(conclusion.outcome, Outcome::Unsent);
    QVERIFY(conclusion.error.contains("header"_L1));
    QCOMPARE(server.connections(), 0);
}

void TestNetworkClient::anotherSchemeIsNeverSent()
{
    NetworkClient client;
    const TransportResult result = postAndWait(client, someRequest(QUrl(u"file:///tmp/x"_s)));
    QCOMPARE(result.ending, Ending::Withheld);
    QCOMPARE(conclude(result).outcome, Outcome::Unsent);
}

QTEST_GUILESS_MAIN(TestNetworkClient)
#include "tst_networkclient.moc"
