// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeroad.h"
#include "testbench/pacedsender.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace desk;
using namespace desk::test;
using namespace Qt::StringLiterals;

namespace {

const auto createdBody = R"({"CustomerCreateData": {"OK": true, "AccountID": 7, "AccountNo": "A-7",
    "AddressID": 8, "ContactID": 9, "CustomerCreateIssues": []}})"_ba;

Outgoing bodyOf(const QByteArray &body)
{
    return outgoingRaw({{{"Content-Type", "application/json"}}, body}, u"key-4711"_s);
}

TransportResult throttled(const QByteArray &retryAfter)
{
    TransportResult result = answered(429, {});
    result.headers.append({"Retry-After", retryAfter});
    return result;
}

} // namespace

class TestPacedSender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void whatIsSentIsAnAttemptThatNamesItsCase();
    void theNextOneWaitsForItsTurn();
    void pausedNothingIsBegun();
    void aThrottledRequestIsSentAnewAfterTheWait();
    void aServiceThatKeepsThrottlingIsLeftAlone();
    void nobodyWaitsForHours();
    void cancelledWhileItWaitsNothingMoreIsSent();
    void cancelledOnItsWayItIsUnknown();
    void cancelledForGoodNothingIsSentAnyMore();
    void whatCannotBeRecordedIsNotSent();

private:
    std::unique_ptr<PacedSender> sender(double perSecond = 0);
    SentOnce sendAndWait(PacedSender &sender);

    std::unique_ptr<FakeRoad> m_road;
};

void TestPacedSender::init()
{
    m_road = std::make_unique<FakeRoad>();
    m_road->client.answerWith(answered(200, createdBody));
}

void TestPacedSender::cleanup()
{
    m_road.reset();
}

std::unique_ptr<PacedSender> TestPacedSender::sender(double perSecond)
{
    return std::make_unique<PacedSender>(m_road->journal, m_road->client, fakeEnvironment(),
                                         perSecond);
}

SentOnce TestPacedSender::sendAndWait(PacedSender &sender)
{
    QSignalSpy concluded(&sender, &PacedSender::concluded);
    sender.send(bodyOf("{}"), u"a case"_s);
    return concluded.wait() ? concluded[0][0].value<SentOnce>() : SentOnce{.error = u"late"_s};
}

void TestPacedSender::whatIsSentIsAnAttemptThatNamesItsCase()
{
    const auto paced = sender();
    const SentOnce sent = sendAndWait(*paced);
    QCOMPARE(sent.error, QString());
    QCOMPARE(sent.attempt.conclusion->outcome, Outcome::Created);
    QCOMPARE(sent.exchange.responseBody, createdBody);
    QVERIFY(!paced->isBusy());

    auto events = m_road->journal.events(sent.attempt.id);
    events.waitForFinished();
    QCOMPARE(events.result().first().detail.value("case"_L1).toString(), u"a case"_s);
}

void TestPacedSender::theNextOneWaitsForItsTurn()
{
    const auto paced = sender(10);
    QElapsedTimer time;
    time.start();
    sendAndWait(*paced);
    sendAndWait(*paced);
    sendAndWait(*paced);
    QVERIFY2(time.elapsed() >= 195, qPrintable(QString::number(time.elapsed())));
}

void TestPacedSender::pausedNothingIsBegun()
{
    const auto paced = sender();
    QSignalSpy concluded(paced.get(), &PacedSender::concluded);
    paced->pause();
    paced->send(bodyOf("{}"), {});
    QTest::qWait(50); // there is no signal for what does not happen
    QCOMPARE(m_road->client.requests.size(), 0);
    paced->resume();
    QVERIFY(concluded.wait());
    QCOMPARE(m_road->client.requests.size(), 1);
}

void TestPacedSender::aThrottledRequestIsSentAnewAfterTheWait()
{
    const auto paced = sender();
    m_road->client.answerWith(throttled("1"));
    connect(paced.get(), &PacedSender::waiting, this,
            [this] { m_road->client.answerWith(answered(200, createdBody)); });
    QSignalSpy waiting(paced.get(), &PacedSender::waiting);
    QElapsedTimer time;
    time.start();
    const SentOnce sent = sendAndWait(*paced);
    QCOMPARE(sent.attempt.conclusion->outcome, Outcome::Created);
    QCOMPARE(waiting.size(), 1);
    QCOMPARE(waiting[0][0].toLongLong(), 1'000);
    QVERIFY(time.elapsed() >= 1'000);
    QCOMPARE(m_road->client.requests.size(), 2);

    auto page = m_road->journal.page({});
    page.waitForFinished();
    QCOMPARE(page.result().attempts.size(), 2);
}

void TestPacedSender::aServiceThatKeepsThrottlingIsLeftAlone()
{
    const auto paced = sender();
    m_road->client.answerWith(throttled("0"));
    const SentOnce sent = sendAndWait(*paced);
    QCOMPARE(sent.attempt.conclusion->outcome, Outcome::Refused);
    QCOMPARE(m_road->client.requests.size(), 1 + PacedSender::mostRepeats);
}

void TestPacedSender::nobodyWaitsForHours()
{
    const auto paced = sender();
    m_road->client.answerWith(throttled("601"));
    const SentOnce sent = sendAndWait(*paced);
    QCOMPARE(sent.attempt.conclusion->outcome, Outcome::Refused);
    QCOMPARE(m_road->client.requests.size(), 1);
}

void TestPacedSender::cancelledWhileItWaitsNothingMoreIsSent()
{
    const auto paced = sender();
    m_road->client.answerWith(throttled("500"));
    connect(paced.get(), &PacedSender::waiting, paced.get(), &PacedSender::cancel);
    const SentOnce sent = sendAndWait(*paced);
    QVERIFY(!sent.error.isEmpty());
    QCOMPARE(m_road->client.requests.size(), 1);
}

void TestPacedSender::cancelledOnItsWayItIsUnknown()
{
    const auto paced = sender();
    m_road->client.neverAnswer();
    QSignalSpy concluded(paced.get(), &PacedSender::concluded);
    paced->send(bodyOf("{}"), {});
    QTRY_VERIFY(m_road->client.call);
    m_road->client.call->leave();
    paced->cancel();
    QVERIFY(concluded.wait());
    QCOMPARE(concluded[0][0].value<SentOnce>().attempt.conclusion->outcome, Outcome::Unknown);
}

void TestPacedSender::cancelledForGoodNothingIsSentAnyMore()
{
    const auto paced = sender();
    paced->cancel();
    QVERIFY(!sendAndWait(*paced).error.isEmpty());
    QVERIFY(!sendAndWait(*paced).error.isEmpty());
    QCOMPARE(m_road->client.requests.size(), 0);
}

void TestPacedSender::whatCannotBeRecordedIsNotSent()
{
    QTemporaryDir folder;
    Journal broken(folder.path(), folder.filePath(u"owners"_s)); // a folder is no file
    PacedSender paced(broken, m_road->client, fakeEnvironment(), 0);
    QVERIFY(!sendAndWait(paced).error.isEmpty());
    QCOMPARE(m_road->client.requests.size(), 0);
}

QTEST_GUILESS_MAIN(TestPacedSender)
#include "tst_pacedsender.moc"
