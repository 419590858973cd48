// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeroad.h"
#include "testbench/testrun.h"

#include <QSignalSpy>
#include <QTest>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

namespace {

const auto created = R"({"CustomerCreateData": {"OK": true, "AccountID": 7}})"_ba;
const auto rejected = R"({"CustomerCreateData": {"OK": false, "CustomerCreateIssues":
    [{"ID": 30, "Message": "", "ExtraData": ""}]}})"_ba;
const auto freshBody =
    R"({"apiKey": "{{apiKey}}", "AccountNo": "{{freshAccountNo}}", "Email": "{{freshEmail}}"})"_ba;

CaseInFile caseOf(Outcome expected, const QByteArray &body = "{}")
{
    CaseInFile one;
    one.testCase.name = u"a case"_s;
    one.testCase.expected.outcome = expected;
    one.testCase.raw = {{{"Content-Type", "application/json"}}, body};
    return one;
}

} // namespace

class TestTestRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void thePlanCountsWhatMayBeLeftBehind();
    void everyCaseEndsWithARowInItsOrder();
    void pausedItGoesOnWhereItWas();
    void cancelledItsRestIsNotRun();
    void cancelledBeforeItBeganNothingIsSent();
    void deletedItEndsInSilence();
    void aServiceThatIsAwayEndsIt_data();
    void aServiceThatIsAwayEndsIt();
    void aServiceThatFailsOverEachCaseDoesNotEndIt();
    void whatDiffersIsAskedTwice_data();
    void whatDiffersIsAskedTwice();
    void cancelledBetweenBothTheFirstAnswerStands();

private:
    QList<Verdict::Kind> kinds() const;

    std::unique_ptr<FakeRoad> m_road;
    std::unique_ptr<PacedSender> m_sender;
    std::unique_ptr<TestRun> m_run;
};

void TestTestRun::init()
{
    m_road = std::make_unique<FakeRoad>();
    m_road->client.answerWith(answered(200, created));
    m_sender = std::make_unique<PacedSender>(m_road->journal, m_road->client, fakeEnvironment(), 0);
    m_run = std::make_unique<TestRun>(*m_sender, u"key-4711"_s);
}

void TestTestRun::cleanup()
{
    m_run.reset();
    m_sender.reset();
    m_road.reset();
}

QList<Verdict::Kind> TestTestRun::kinds() const
{
    QList<Verdict::Kind> kinds;
    for (const TestResult &result : m_run->results())
        kinds.append(result.verdict.kind);
    return kinds;
}

void TestTestRun::thePlanCountsWhatMayBeLeftBehind()
{
    const RunPlan plan =
        TestRun::plan({caseOf(Outcome::Created, freshBody), caseOf(Outcome::Rejected, freshBody),
                       caseOf(Outcome::Created), caseOf(Outcome::Refused)});
    QCOMPARE(plan.requests, 4);
    QCOMPARE(plan.accounts, 2);
    QCOMPARE(plan.accountsAtMost, 6); // a fresh one that differs is sent, and creates, twice
}

void TestTestRun::everyCaseEndsWithARowInItsOrder()
{
    QSignalSpy finished(m_run.get(), &TestRun::finished);
    QSignalSpy progressed(m_run.get(), &TestRun::progressed);
    m_run->start({caseOf(Outcome::Created, freshBody), caseOf(Outcome::Rejected)});
    QVERIFY(m_road->client.requests.isEmpty()); // never before it has returned
    QVERIFY(finished.wait());
    QCOMPARE(kinds(), (QList{Verdict::Kind::AsExpected, Verdict::Kind::Differs}));
    QCOMPARE(progressed.size(), 2);
    QCOMPARE(progressed.last(), (QVariantList{qsizetype(2), qsizetype(2)}));
    QCOMPARE(m_run->stopped(), QString());
    QVERIFY(m_road->client.requests.first().body.contains("key-4711"));
    QVERIFY(!m_road->client.requests.first().body.contains("{{"));
}

void TestTestRun::pausedItGoesOnWhereItWas()
{
    QSignalSpy finished(m_run.get(), &TestRun::finished);
    QSignalSpy concluded(m_run.get(), &TestRun::concluded);
    connect(m_run.get(), &TestRun::concluded, m_run.get(), &TestRun::pause);
    m_run->start(QList<CaseInFile>(3, caseOf(Outcome::Created)));
    QVERIFY(concluded.wait());
    QTest::qWait(50); // there is no signal for what does not happen
    QCOMPARE(m_road->client.requests.size(), 1);
    QVERIFY(finished.isEmpty());
    disconnect(m_run.get(), &TestRun::concluded, m_run.get(), &TestRun::pause);
    m_run->resume();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(kinds(), QList<Verdict::Kind>(3, Verdict::Kind::AsExpected));
    QCOMPARE(m_road->client.requests.size(), 3);
}

void TestTestRun::cancelledItsRestIsNotRun()
{
    QSignalSpy finished(m_run.get(), &TestRun::finished);
    m_road->client.neverAnswer();
    m_run->start(QList<CaseInFile>(3, caseOf(Outcome::Created)));
    QTRY_VERIFY(m_road->client.call);
    m_road->client.call->leave();
    m_run->cancel();
    QVERIFY(finished.wait());
    QCOMPARE(kinds(),
             (QList{Verdict::Kind::Unknown, Verdict::Kind::NotRun, Verdict::Kind::NotRun}));
    QVERIFY(!m_run->stopped().isEmpty());
    QCOMPARE(m_road->client.requests.size(), 1);
}

void TestTestRun::cancelledBeforeItBeganNothingIsSent()
{
    QSignalSpy finished(m_run.get(), &TestRun::finished);
    m_run->start(QList<CaseInFile>(2, caseOf(Outcome::Created)));
    m_run->cancel();
    QVERIFY(finished.wait());
    QCOMPARE(kinds(), QList<Verdict::Kind>(2, Verdict::Kind::NotRun));
    QVERIFY(m_road->client.requests.isEmpty());
}

void TestTestRun::deletedItEndsInSilence()
{
    m_run->start(QList<CaseInFile>(50, caseOf(Outcome::Created)));
    QTRY_VERIFY(!m_road->client.requests.isEmpty());
    const qsizetype sent = m_road->client.requests.size();
    m_run.reset();
    QTRY_VERIFY(!m_sender->isBusy());
    QVERIFY(m_road->client.requests.size() <= sent + 1); // one was begun by then
}

void TestTestRun::aServiceThatIsAwayEndsIt_data()
{
    QTest::addColumn<TransportResult>("answer");
    TransportResult gone;
    gone.error = QNetworkReply::ConnectionRefusedError;
    QTest::newRow("nothing answers") << gone;
    TransportResult silent;
    silent.bodyRead = true;
    silent.error = QNetworkReply::OperationCanceledError;
    silent.ending = TransportResult::Ending::Silence;
    QTest::newRow("it takes the request and is silent") << silent;
    TransportResult throttled = answered(429, "");
    throttled.headers.append(HttpHeader{"Retry-After", "3600"});
    QTest::newRow("it throttles for longer than anybody waits") << throttled;
    QTest::newRow("it is down") << answered(503, "");
}

void TestTestRun::aServiceThatIsAwayEndsIt()
{
    QFETCH(const TransportResult, answer);
    QSignalSpy finished(m_run.get(), &TestRun::finished);
    m_road->client.answerWith(answer);
    m_run->start(QList<CaseInFile>(5, caseOf(Outcome::Created)));
    QVERIFY(finished.wait());
    QCOMPARE(m_road->client.requests.size(), TestRun::mostInVain);
    QCOMPARE(kinds().first(), Verdict::Kind::Unknown);
    QCOMPARE(kinds().last(), Verdict::Kind::NotRun);
    QVERIFY(!m_run->stopped().isEmpty());
}

void TestTestRun::aServiceThatFailsOverEachCaseDoesNotEndIt()
{
    QSignalSpy finished(m_run.get(), &TestRun::finished);
    m_road->client.answerWith(answered(500, ""));
    m_run->start(QList<CaseInFile>(5, caseOf(Outcome::Rejected)));
    QVERIFY(finished.wait());
    QCOMPARE(m_road->client.requests.size(), 5);
    QCOMPARE(kinds(), QList<Verdict::Kind>(5, Verdict::Kind::Unknown));
    QCOMPARE(m_run->stopped(), QString());
}

void TestTestRun::whatDiffersIsAskedTwice_data()
{
    QTest::addColumn<Outcome>("expected");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("then");
    QTest::addColumn<int>("requests");
    QTest::addColumn<Verdict::Kind>("kind");
    const auto differs = Verdict::Kind::Differs;
    QTest::newRow("as expected") << Outcome::Created << freshBody << created << rejected << 1
                                 << Verdict::Kind::AsExpected;
    QTest::newRow("differs twice")
        << Outcome::Created << freshBody << rejected << rejected << 2 << differs;
    QTest::newRow("differs, then does not")
        << Outcome::Created << freshBody << rejected << created << 2 << Verdict::Kind::Unknown;
    QTest::newRow("created, then not")
        << Outcome::Rejected << freshBody << created << rejected << 2 << Verdict::Kind::Unknown;
    QTest::newRow("created twice")
        << Outcome::Rejected << freshBody << created << created << 2 << differs;
    // The account that is there now makes the second request another one.
    QTest::newRow("created with values of its own")
        << Outcome::Rejected << "{}"_ba << created << rejected << 1 << differs;
    QTest::newRow("rejected in two ways")
        << Outcome::Created << "{}"_ba << rejected << QByteArray(rejected).replace("30", "31") << 2
        << Verdict::Kind::Unknown;
    QTest::newRow("nonsense behind it")
        << Outcome::Created << "{}"_ba << rejected << "<html>"_ba << 2 << differs;
}

void TestTestRun::whatDiffersIsAskedTwice()
{
    QFETCH(const Outcome, expected);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, first);
    QFETCH(const QByteArray, then);
    m_road->client.answerWith(answered(200, first));
    connect(m_sender.get(), &PacedSender::concluded, this,
            [this, then] { m_road->client.answerWith(answered(200, then)); });
    QSignalSpy finished(m_run.get(), &TestRun::finished);
    m_run->start({caseOf(expected, body)});
    QVERIFY(finished.wait());
    QTEST(int(m_road->client.requests.size()), "requests");
    QCOMPARE(m_run->results().size(), 1);
    QTEST(m_run->results().first().verdict.kind, "kind");
    if (m_run->results().first().verdict.kind == Verdict::Kind::Unknown)
        QVERIFY(m_run->results().first().verdict.reasons.first().contains(u"equal requests"_s));
}

void TestTestRun::cancelledBetweenBothTheFirstAnswerStands()
{
    QSignalSpy finished(m_run.get(), &TestRun::finished);
    m_road->client.answerWith(answered(200, rejected));
    connect(m_sender.get(), &PacedSender::concluded, m_run.get(), &TestRun::cancel);
    m_run->start({caseOf(Outcome::Created), caseOf(Outcome::Created)});
    QVERIFY(finished.wait());
    QCOMPARE(kinds(), (QList{Verdict::Kind::Differs, Verdict::Kind::NotRun}));
    QCOMPARE(m_road->client.requests.size(), 1);
}

QTEST_GUILESS_MAIN(TestTestRun)
#include "tst_testrun.moc"
