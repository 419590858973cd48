// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeroad.h"
#include "submission/submission.h"

#include <QSignalSpy>
#include <QTest>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

namespace {

const auto createdBody = R"({"CustomerCreateData": {"OK": true, "AccountID": 7, "AccountNo": "A-7",
    "AddressID": 8, "ContactID": 9, "CustomerCreateIssues": []}})"_ba;
const auto rejectedBody = R"({"CustomerCreateData": {"OK": false, "AccountID": 0,
    "CustomerCreateIssues": [{"ID": 30, "Message": "No key-4711 here", "ExtraData": ""}]}})"_ba;

Request customer()
{
    Request request;
    request.setText(field::apiKey, u"key-4711"_s);
    request.setText(field::channelId, u"1"_s);
    request.setText(field::surname, u"Smith"_s);
    return request;
}

template <typename T>
T resultOf(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

} // namespace

class TestSubmission : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void theAttemptIsInTheJournalBeforeAnythingIsSent();
    void theOutcomeIsConcludedAndRecorded_data();
    void theOutcomeIsConcludedAndRecorded();
    void aJournalThatCannotRecordKeepsTheRequestHere();
    void aBaseUrlThatIsNoneIsNeverCalled();
    void cancellingBeforeItIsRecordedSendsNothing();
    void cancellingBeforeBytesLeaveIsUnsent();
    void cancellingAfterBytesLeftIsUnknown();
    void theKeyIsInNothingThatIsKept();
    void aSubmissionDeletedInFlightEndsInSilence();
    void moreKeysThanCanBeTakenOutAreNotSent();

private:
    void runToEnd(Submission &submission);

    std::unique_ptr<FakeRoad> m_road;
};

void TestSubmission::init()
{
    m_road = std::make_unique<FakeRoad>();
}

void TestSubmission::cleanup()
{
    m_road.reset();
}

void TestSubmission::runToEnd(Submission &submission)
{
    QSignalSpy finished(&submission, &Submission::finished);
    submission.start();
    QVERIFY(finished.wait());
    QCOMPARE(finished.size(), 1);
    QCOMPARE(submission.state(), Submission::State::Done);
}

void TestSubmission::theAttemptIsInTheJournalBeforeAnythingIsSent()
{
    Submission submission(outgoing(customer(), BodyFormat::Json), fakeEnvironment(),
                          m_road->journal, m_road->client, Connection::Fresh);
    submission.start();
    QCOMPARE(m_road->client.requests.size(), 0);
    QTRY_COMPARE(m_road->client.requests.size(), 1);
    const auto attempt = resultOf(m_road->journal.attempt(submission.attempt().id));
    QVERIFY(attempt);
    QVERIFY(!attempt->conclusion);
    QCOMPARE(attempt->request.text(field::surname), u"Smith"_s);
    QCOMPARE(m_road->client.connections.first(), Connection::Fresh);
}

void TestSubmission::theOutcomeIsConcludedAndRecorded_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("created") << 200 << createdBody << Outcome::Created;
    QTest::newRow("rejected") << 200 << rejectedBody << Outcome::Rejected;
    QTest::newRow("refused") << 401 << QByteArray() << Outcome::Refused;
    QTest::newRow("unknown") << 502 << "<html>"_ba << Outcome::Unknown;
    QTest::newRow("unreadable") << 200 << "<html>"_ba << Outcome::Unknown;
}

void TestSubmission::theOutcomeIsConcludedAndRecorded()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    m_road->client.answerWith(answered(status, body));
    Submission submission(outgoing(customer(), BodyFormat::Json), fakeEnvironment(),
                          m_road->journal, m_road->client, Connection::Fresh);
    runToEnd(submission);
    QTEST(submission.attempt().conclusion->outcome, "outcome");
    QCOMPARE(submission.recordingError(), QString());

    const auto recorded = resultOf(m_road->journal.attempt(submission.attempt().id));
    QCOMPARE(recorded->conclusion, submission.attempt().conclusion);
    QCOMPARE(m_road->client.requests.size(), 1);
}

void TestSubmission::aJournalThatCannotRecordKeepsTheRequestHere()
{
    Journal broken(u"/dev/null/journal.sqlite"_s, u"/dev/null/owners"_s);
    Submission submission(outgoing(customer(), BodyFormat::Json), fakeEnvironment(), broken,
                          m_road->client, Connection::Fresh);
    runToEnd(submission);
    QCOMPARE(submission.attempt().conclusion->outcome, Outcome::Unsent);
    QVERIFY(!submission.recordingError().isEmpty());
    QCOMPARE(m_road->client.requests.size(), 0);
}

void TestSubmission::aBaseUrlThatIsNoneIsNeverCalled()
{
    Environment environment = fakeEnvironment();
    environment.baseUrl = QUrl(u"http://service.test/"_s); // plain http, not loopback
    Submission submission(outgoing(customer(), BodyFormat::Json), environment, m_road->journal,
                          m_road->client, Connection::Fresh);
    runToEnd(submission);
    QCOMPARE(submission.attempt().conclusion->outcome, Outcome::Unsent);
    QCOMPARE(m_road->client.requests.size(), 0);
}

void TestSubmission::cancellingBeforeItIsRecordedSendsNothing()
{
    Submission submission(outgoing(customer(), BodyFormat::Json), fakeEnvironment(),
                          m_road->journal, m_road->client, Connection::Fresh);
    QSignalSpy finished(&submission, &Submission::finished);
    submission.start();
    submission.cancel();
    QVERIFY(finished.wait());
    QCOMPARE(submission.attempt().conclusion->outcome, Outcome::Unsent);
    QCOMPARE(m_road->client.requests.size(), 0);
}

void TestSubmission::cancellingBeforeBytesLeaveIsUnsent()
{
    Submission submission(outgoing(customer(), BodyFormat::Json), fakeEnvironment(),
                          m_road->journal, m_road->client, Connection::Fresh);
    QSignalSpy finished(&submission, &Submission::finished);
    submission.start();
    QTRY_VERIFY(m_road->client.call);
    submission.cancel();
    QVERIFY(finished.wait());
    QCOMPARE(submission.attempt().conclusion->outcome, Outcome::Unsent);
}

void TestSubmission::cancellingAfterBytesLeftIsUnknown()
{
    Submission submission(outgoing(customer(), BodyFormat::Json), fakeEnvironment(),
                          m_road->journal, m_road->client, Connection::Fresh);
    QSignalSpy finished(&submission, &Submission::finished);
    submission.start();
    QTRY_VERIFY(m_road->client.call);
    m_road->client.call->leave();
    QCOMPARE(submission.state(), Submission::State::Sending);
    submission.cancel();
    QVERIFY(finished.wait());
    QCOMPARE(submission.attempt().conclusion->outcome, Outcome::Unknown);
}

void TestSubmission::theKeyIsInNothingThatIsKept()
{
    m_road->client.answerWith(answered(200, rejectedBody));
    Submission submission(outgoing(customer(), BodyFormat::Json), fakeEnvironment(),
                          m_road->journal, m_road->client, Connection::Fresh);
    runToEnd(submission);
    QVERIFY(m_road->client.requests.first().body.contains("key-4711"));

    const Attempt &attempt = submission.attempt();
    QCOMPARE(attempt.request.text(field::apiKey), QString());
    QVERIFY(!attempt.conclusion->answer.issues.first().message.contains("key-4711"_L1));
    const auto exchange = resultOf(m_road->journal.exchange(attempt.id));
    QVERIFY(exchange);
    QVERIFY(!exchange->requestBody.contains("key-4711"));
    QVERIFY(exchange->requestBody.contains("{{apiKey}}"));
    QVERIFY(!exchange->responseBody.contains("key-4711"));
}

void TestSubmission::aSubmissionDeletedInFlightEndsInSilence()
{
    QString id;
    {
        Submission submission(outgoing(customer(), BodyFormat::Json), fakeEnvironment(),
                              m_road->journal, m_road->client, Connection::Fresh);
        submission.start();
        QTRY_VERIFY(m_road->client.call);
        id = submission.attempt().id;
    }
    QVERIFY(!m_road->client.call);
    QVERIFY(!resultOf(m_road->journal.attempt(id))->conclusion);
}

void TestSubmission::moreKeysThanCanBeTakenOutAreNotSent()
{
    QByteArray body;
    for (int i = 0; i < 101; ++i)
        body += "\"apiKey\": \"secret-" + QByteArray::number(i) + "\" ";
    Submission submission(outgoingRaw({{}, body}, u"sandbox-key"_s), fakeEnvironment(),
                          m_road->journal, m_road->client, Connection::Fresh);
    const QSignalSpy finished(&submission, &Submission::finished);
    submission.start();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(submission.attempt().conclusion->outcome, Outcome::Unsent);
    QVERIFY(m_road->client.requests.isEmpty());
    QFuture<std::optional<Exchange>> exchange = m_road->journal.exchange(submission.attempt().id);
    exchange.waitForFinished();
    QVERIFY(!exchange.result() || !exchange.result()->requestBody.contains("secret"));
}

QTEST_GUILESS_MAIN(TestSubmission)
#include "tst_submission.moc"
