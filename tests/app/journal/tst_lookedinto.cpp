// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journal.h"

#include "datafolderfixture.h"
#include "samples.h"
#include "systemuser.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace desk;

/// What is found out about an unknown attempt afterwards, and the record of everything.
class TestLookedInto : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everythingThatHappensIsAnEventWithItsTime();
    void anAttemptWithoutAnAnswerWasNotAnswered();
    void aConclusionSaysHowItWasReachedAndByWhom_data();
    void aConclusionSaysHowItWasReachedAndByWhom();
    void theTimeOfTheAttemptsEndStays();
    void oneThatWasCreatedIsFoundByItsNewNumber();
    void oneThatWasNotCreatedStandsInNobodysWay();
    void onlyAnUnknownAttemptIsLookedInto_data();
    void onlyAnUnknownAttemptIsLookedInto();
    void twoWindowsConcludeAnAttemptOnce();
    void theChoiceToRepeatIsRecorded();
    void theLookBeforeAnAttemptComesBack();
    void anotherAttemptWithTheNumberIsSeen();
    void onlyUnknownAttemptsAreToBeChecked();

private:
    Attempt record(const Conclusion &conclusion, const Exchange &exchange = {},
                   const Opening &opening = {}) const;
    Attempt recordUnknown(const Opening &opening = {}) const
    {
        return record(Conclusion(), {}, opening);
    }
    QList<AttemptEvent> events(const Attempt &attempt) const
    {
        return m_journal->events(attempt.id).result();
    }
    CheckRecord checkRecord(const Attempt &attempt) const
    {
        return m_journal->checkRecords({attempt.id}).result().value(0);
    }

    std::unique_ptr<DataFolderFixture> m_data;
    std::unique_ptr<Journal> m_journal;
};

void TestLookedInto::init()
{
    m_data = std::make_unique<DataFolderFixture>();
    m_journal = std::make_unique<Journal>(m_data->file, m_data->owners);
}

void TestLookedInto::cleanup()
{
    m_journal.reset();
    m_data.reset();
}

Attempt TestLookedInto::record(const Conclusion &conclusion, const Exchange &exchange,
                               const Opening &opening) const
{
    const Attempt attempt = samples::attempt();
    m_journal->begin(attempt, opening);
    m_journal->sent(attempt.id);
    m_journal->finish(attempt.id, conclusion, exchange).waitForFinished();
    return attempt;
}

void TestLookedInto::everythingThatHappensIsAnEventWithItsTime()
{
    const QDateTime before = QDateTime::currentDateTimeUtc().addMSecs(-1);
    Conclusion unknown;
    unknown.httpStatus = 500;
    const Attempt attempt = record(unknown, samples::exchange());
    m_journal->looked(attempt.id, {before, before, false});
    m_journal->note(attempt.id, u"called them"_s);
    m_journal->concludeLater(attempt.id, {.outcome = Outcome::NotCreated}).waitForFinished();
    QStringList kinds;
    QDateTime latest = attempt.openedAt;
    const QList<AttemptEvent> happened = events(attempt);
    for (const AttemptEvent &event : happened) {
        kinds.append(event.kind);
        QVERIFY(event.at >= latest);
        latest = event.at;
    }
    QCOMPARE(kinds, QStringList({u"opened"_s, u"sent"_s, u"answered"_s, u"concluded"_s,
                                 u"checked"_s, u"noted"_s, u"concluded"_s}));
    QCOMPARE(happened.at(2).detail.value("status"_L1).toInt(), 200);
    QVERIFY(happened.at(1).at > before && latest <= QDateTime::currentDateTimeUtc());
}

void TestLookedInto::anAttemptWithoutAnAnswerWasNotAnswered()
{
    const Attempt attempt = recordUnknown();
    QCOMPARE(events(attempt).size(), 3);
    QCOMPARE(events(attempt).at(2).kind, u"concluded"_s);
}

void TestLookedInto::aConclusionSaysHowItWasReachedAndByWhom_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<bool>("byPerson");
    QTest::addColumn<QString>("by");
    QTest::newRow("created, by Check") << Outcome::Created << false << u"check"_s;
    QTest::newRow("created, by a person") << Outcome::Created << true << u"person"_s;
    QTest::newRow("not created, by Check") << Outcome::NotCreated << false << u"check"_s;
    QTest::newRow("not created, by a person") << Outcome::NotCreated << true << u"person"_s;
}

void TestLookedInto::aConclusionSaysHowItWasReachedAndByWhom()
{
    QFETCH(Outcome, outcome);
    QFETCH(bool, byPerson);
    const Attempt attempt = recordUnknown();
    LaterConclusion later{.outcome = outcome};
    later.by = byPerson ? LaterConclusion::By::Person : LaterConclusion::By::Check;
    QCOMPARE(m_journal->concludeLater(attempt.id, later).result(), QString());
    const QJsonObject detail = events(attempt).last().detail;
    QTEST(detail.value("by"_L1).toString(), "by");
    QCOMPARE(detail.value("outcome"_L1).toString(), outcomeName(outcome));
    QCOMPARE(detail.value("user"_L1).toString(), systemUser());
    QVERIFY(!systemUser().isEmpty());
    QCOMPARE(m_journal->attempt(attempt.id).result()->conclusion->outcome, outcome);
}

void TestLookedInto::theTimeOfTheAttemptsEndStays()
{
    const Attempt attempt = recordUnknown();
    const QDateTime ended = m_journal->attempt(attempt.id).result()->concludedAt;
    QTest::qWait(2);
    m_journal->concludeLater(attempt.id, {.outcome = Outcome::Created});
    QCOMPARE(m_journal->attempt(attempt.id).result()->concludedAt, ended);
}

void TestLookedInto::oneThatWasCreatedIsFoundByItsNewNumber()
{
    const Attempt attempt = recordUnknown();
    m_journal
        ->concludeLater(attempt.id,
                        {.outcome = Outcome::Created, .accountId = 815, .accountNo = u"Z-4711"_s})
        .waitForFinished();
    QCOMPARE(m_journal->page({.search = u"4711 815"_s, .before = {}}).result().attempts.size(), 1);
    CustomerKeys keys;
    keys.accountNo = u"z-4711"_s;
    const CustomerMatches matches = m_journal->matches(attempt.environment, keys).result();
    QCOMPARE(matches.size(), 1);
    QVERIFY(matches.first().isCreated());
}

void TestLookedInto::oneThatWasNotCreatedStandsInNobodysWay()
{
    const Attempt attempt = recordUnknown();
    const CustomerKeys keys = customerKeys(attempt.request);
    QCOMPARE(m_journal->matches(attempt.environment, keys).result().size(), 1);
    m_journal->concludeLater(attempt.id, {.outcome = Outcome::NotCreated}).waitForFinished();
    QVERIFY(m_journal->matches(attempt.environment, keys).result().isEmpty());
    QCOMPARE(m_journal->counts().result().unknown, 0);
}

void TestLookedInto::onlyAnUnknownAttemptIsLookedInto_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::newRow("created") << Outcome::Created;
    QTest::newRow("rejected") << Outcome::Rejected;
    QTest::newRow("refused") << Outcome::Refused;
    QTest::newRow("unsent") << Outcome::Unsent;
    QTest::newRow("not created") << Outcome::NotCreated;
}

void TestLookedInto::onlyAnUnknownAttemptIsLookedInto()
{
    QFETCH(Outcome, outcome);
    Conclusion conclusion;
    conclusion.outcome = outcome;
    const Attempt attempt = record(conclusion);
    QVERIFY(!m_journal->looked(attempt.id, {}).result().isEmpty());
    QVERIFY(!m_journal->concludeLater(attempt.id, {}).result().isEmpty());
    QCOMPARE(m_journal->attempt(attempt.id).result()->conclusion->outcome, outcome);
    QCOMPARE(events(attempt).size(), 3);
}

void TestLookedInto::twoWindowsConcludeAnAttemptOnce()
{
    Journal other(m_data->file, m_data->owners);
    other.state().waitForFinished();
    const Attempt attempt = recordUnknown();
    auto here = m_journal->concludeLater(attempt.id, {.outcome = Outcome::Created});
    auto there = other.concludeLater(attempt.id, {.outcome = Outcome::NotCreated});
    QVERIFY(here.result().isEmpty() != there.result().isEmpty());
    QCOMPARE(events(attempt).size(), 4);
    const Outcome stands = here.result().isEmpty() ? Outcome::Created : Outcome::NotCreated;
    QCOMPARE(other.attempt(attempt.id).result()->conclusion->outcome, stands);
}

void TestLookedInto::theChoiceToRepeatIsRecorded()
{
    const Attempt earlier = recordUnknown();
    const Attempt attempt = recordUnknown({.list = {}, .despite = earlier.id});
    const QJsonObject detail = events(attempt).first().detail;
    QCOMPARE(detail.value("despite"_L1).toString(), earlier.id);
    QCOMPARE(detail.value("user"_L1).toString(), systemUser());
    QVERIFY(!events(earlier).first().detail.contains("despite"_L1));
}

void TestLookedInto::theLookBeforeAnAttemptComesBack()
{
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(1'789'000'000'456, Qt::UTC);
    const Look before{then, then.addMSecs(7), false};
    QCOMPARE(checkRecord(recordUnknown({.list = before})).before, before);
    const Attempt attempt = recordUnknown();
    QVERIFY(!checkRecord(attempt).before);
    m_journal->looked(attempt.id, {then, then, true});
    m_journal->looked(attempt.id, before);
    QCOMPARE(checkRecord(attempt).looks, QList<Look>({{then, then, true}, before}));
}

void TestLookedInto::anotherAttemptWithTheNumberIsSeen()
{
    const Attempt first = recordUnknown();
    QVERIFY(!checkRecord(first).isNumberShared);
    const Attempt second = recordUnknown();
    QVERIFY(checkRecord(first).isNumberShared);
    QVERIFY(checkRecord(second).isNumberShared);
    m_journal->concludeLater(second.id, {.outcome = Outcome::NotCreated});
    QVERIFY(!checkRecord(first).isNumberShared);
}

void TestLookedInto::onlyUnknownAttemptsAreToBeChecked()
{
    record(samples::created());
    const Attempt older = recordUnknown();
    QTest::qWait(2);
    const Attempt newer = recordUnknown();
    const QList<CheckRecord> records = m_journal->checkRecords().result();
    QCOMPARE(records.size(), 2);
    QCOMPARE(records.first().attempt.id, newer.id);
    QCOMPARE(records.last().attempt.id, older.id);
    const QStringList inTheirOrder{older.id, u"nobody"_s, newer.id};
    const QList<CheckRecord> asked = m_journal->checkRecords(inTheirOrder).result();
    QCOMPARE(asked.size(), 2);
    QCOMPARE(asked.first().attempt.id, older.id);
    QVERIFY(m_journal->checkRecords({u"nobody"_s}).result().isEmpty());
}

QTEST_GUILESS_MAIN(TestLookedInto)
#include "tst_lookedinto.moc"
