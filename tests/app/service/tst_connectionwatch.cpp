// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclient.h"
#include "sandbox/sandbox.h"
#include "service/connectionwatch.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace desk;
using namespace desk::test;
using Kind = ProbeVerdict::Kind;

/// Minutes are tens of milliseconds here. Without a key a look is one call, so calls are looks.
class TestConnectionWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();

    void itLooksAtOnceAndThenAtItsPace();
    void theSameAgainIsNotLookedAtAgain();
    void anotherKeyIsLookedAtAtOnce();
    void failuresDrawTheLooksApart();
    void withoutAnybodyThereItLooksAtTheSlowestPace();
    void comingBackDoesNotHammer();
    void aCreateOnItsWayIsNeverDisturbed();
    void aCreateThatConcludedSparesTheLook_data();
    void aCreateThatConcludedSparesTheLook();
    void aCreateThatFailedMakesItLookOnce();
    void askingLooksNowAndNotTwice();
    void beforeThereIsAnEnvironmentNothingIsAsked();

private:
    qsizetype looks() const { return m_client->requests.size(); }
    void watchAndWait();

    QTemporaryDir m_folder;
    Sandbox m_sandbox{m_folder.filePath(u"sandbox.sqlite"_s)};
    std::unique_ptr<FakeClient> m_client;
    std::unique_ptr<ConnectionWatch> m_watch;
};

namespace {

const TransportResult alive = answered(200, R"({"SecondsFromMidnight": 1})");

Environment someEnvironment()
{
    Environment environment;
    environment.name = u"Test"_s;
    environment.baseUrl = QUrl(u"https://caliq.test"_s);
    return environment;
}

Conclusion concluded(Outcome outcome, std::optional<int> status)
{
    Conclusion conclusion;
    conclusion.outcome = outcome;
    conclusion.httpStatus = status;
    return conclusion;
}

TransportResult refused()
{
    TransportResult result;
    result.error = QNetworkReply::ConnectionRefusedError;
    return result;
}

} // namespace

void TestConnectionWatch::init()
{
    m_watch.reset();
    m_client = std::make_unique<FakeClient>();
    m_client->answerWith(alive);
    m_watch = std::make_unique<ConnectionWatch>(*m_client, m_sandbox);
    m_watch->setPace({100ms, 600ms});
}

void TestConnectionWatch::watchAndWait()
{
    m_watch->watch(someEnvironment(), {});
    QTRY_VERIFY(m_watch->state().verdict);
}

void TestConnectionWatch::itLooksAtOnceAndThenAtItsPace()
{
    QSignalSpy changed(m_watch.get(), &ConnectionWatch::changed);
    m_watch->watch(someEnvironment(), {});
    QVERIFY(m_watch->state().isChecking);
    QVERIFY(!m_watch->state().verdict);
    QTRY_VERIFY(m_watch->state().verdict);
    QCOMPARE(m_watch->state().verdict->kind, Kind::KeyMissing);
    QVERIFY(m_watch->state().at.isValid());
    QVERIFY(!m_watch->state().isChecking);
    QCOMPARE(changed.size(), 2);

    QElapsedTimer clock;
    clock.start();
    QTRY_COMPARE(looks(), 4);
    QVERIFY2(clock.elapsed() >= 250, qPrintable(QString::number(clock.elapsed())));
}

void TestConnectionWatch::theSameAgainIsNotLookedAtAgain()
{
    m_watch->setPace({10s, 10s});
    watchAndWait();
    for (int i = 0; i < 10; ++i)
        m_watch->watch(someEnvironment(), {});
    QTest::qWait(50);

    QCOMPARE(looks(), 1);
}

void TestConnectionWatch::anotherKeyIsLookedAtAtOnce()
{
    m_watch->setPace({10s, 10s});
    watchAndWait();
    m_watch->watch(someEnvironment(), u"k"_s);
    QVERIFY(!m_watch->state().verdict); // what was known of the other key is no longer shown
    QTRY_VERIFY(m_watch->state().verdict);

    QCOMPARE(looks(), 3); // Pulse, then Pulse and Channel
}

void TestConnectionWatch::failuresDrawTheLooksApart()
{
    m_client->answerWith(refused());
    m_watch->watch(someEnvironment(), {});
    QElapsedTimer clock;
    clock.start();
    QTRY_COMPARE(looks(), 5); // after 100, 200, 400 and 600 ms
    QVERIFY2(clock.elapsed() >= 1200, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(m_watch->state().verdict->kind, Kind::NothingAnswers);

    m_client->answerWith(alive);
    m_watch->lookNow();
    QTRY_COMPARE(m_watch->state().verdict->kind, Kind::KeyMissing);
    clock.start();
    QTRY_COMPARE(looks(), 7);
    QVERIFY(clock.elapsed() < 600);
}

void TestConnectionWatch::withoutAnybodyThereItLooksAtTheSlowestPace()
{
    watchAndWait();
    m_watch->setActive(false);
    QTest::qWait(350);
    QCOMPARE(looks(), 1);
    QTRY_COMPARE(looks(), 2);
}

void TestConnectionWatch::comingBackDoesNotHammer()
{
    m_watch->setPace({300ms, 10s});
    watchAndWait();
    for (int i = 0; i < 20; ++i) {
        m_watch->setActive(false);
        m_watch->setActive(true);
        QTest::qWait(5);
    }
    QCOMPARE(looks(), 1);
    m_watch->setActive(false);
    QTest::qWait(300);
    QCOMPARE(looks(), 1);
    m_watch->setActive(true); // it is due by now
    QTRY_COMPARE(looks(), 2);
}

void TestConnectionWatch::aCreateOnItsWayIsNeverDisturbed()
{
    watchAndWait();
    m_watch->setBusy(true);
    m_watch->lookNow();
    QTest::qWait(300);
    QCOMPARE(looks(), 1);
    m_watch->setBusy(false);
    QTRY_COMPARE(looks(), 2);

    m_client->neverAnswer();
    m_watch->lookNow();
    QCOMPARE(looks(), 3);
    m_watch->setBusy(true);
    QVERIFY(!m_client->call); // given up
    QVERIFY(!m_watch->state().isChecking);
    m_watch->setBusy(false);
    QTRY_COMPARE(looks(), 4);
}

void TestConnectionWatch::aCreateThatConcludedSparesTheLook_data()
{
    QTest::addColumn<Conclusion>("conclusion");
    QTest::addColumn<Kind>("kind");

    QTest::newRow("created") << concluded(Outcome::Created, 200) << Kind::Working;
    QTest::newRow("rejected") << concluded(Outcome::Rejected, 200) << Kind::Working;
    QTest::newRow("the key") << concluded(Outcome::Refused, 401) << Kind::KeyRefused;
    QTest::newRow("not available") << concluded(Outcome::Refused, 503) << Kind::Troubled;
}

void TestConnectionWatch::aCreateThatConcludedSparesTheLook()
{
    QFETCH(Conclusion, conclusion);
    QFETCH(Kind, kind);

    m_watch->setPace({400ms, 10s});
    watchAndWait();
    m_watch->setBusy(true);
    m_watch->lookNow();
    m_watch->setBusy(false);
    m_watch->note(conclusion, 35);

    QCOMPARE(m_watch->state().verdict->kind, kind);
    QCOMPARE(m_watch->state().verdict->durationMs, 35);
    QTest::qWait(200);
    QCOMPARE(looks(), 1);
}

void TestConnectionWatch::aCreateThatFailedMakesItLookOnce()
{
    m_watch->setPace({10s, 10s});
    watchAndWait();
    m_client->answerWith(refused());
    m_watch->note(concluded(Outcome::Unsent, {}), 0);
    QTRY_COMPARE(m_watch->state().verdict->kind, Kind::NothingAnswers);
    m_watch->note(concluded(Outcome::Unsent, {}), 0);
    QTest::qWait(50);

    QCOMPARE(looks(), 2);
}

void TestConnectionWatch::askingLooksNowAndNotTwice()
{
    m_watch->setPace({10s, 10s});
    watchAndWait();
    m_client->neverAnswer();
    m_watch->lookNow();
    m_watch->lookNow();
    m_watch->lookNow();

    QCOMPARE(looks(), 2);
    QVERIFY(m_watch->state().isChecking);
    QVERIFY(m_watch->state().verdict); // the last one stays known meanwhile
}

void TestConnectionWatch::beforeThereIsAnEnvironmentNothingIsAsked()
{
    m_watch->setActive(true);
    m_watch->lookNow();
    m_watch->setBusy(true);
    m_watch->setBusy(false);
    QTest::qWait(150);

    QCOMPARE(looks(), 0);
}

QTEST_GUILESS_MAIN(TestConnectionWatch)
#include "tst_connectionwatch.moc"
