// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journal.h"

#include "datafolderfixture.h"
#include "samples.h"

#include <QElapsedTimer>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace desk;

/// Searches beside everything else that the journal is asked.
class TestJournalSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aCancelledSearchEndsWithoutAResult();
    void aCancelledTotalEndsWithoutAResult();
    void nobodyElseWaitsForASearch();
    void theJournalDoesNotWaitForASearchWhenItGoes();
    void whatWasWrittenIsFound();
    void theRepeatOfAnAttemptIsTheNextLaterOneAtTheSame();

private:
    std::unique_ptr<DataFolderFixture> m_data;
    std::unique_ptr<Journal> m_journal;
};

namespace {

// Over a hundred thousand rows it takes half a minute and more: none of its 700 words, which are
// looked for in each text by itself, rules a row out.
AttemptQuery endlessQuery()
{
    AttemptQuery query;
    query.shortWords = ShortWords::Anywhere;
    query.limit = std::numeric_limits<int>::max();
    for (char first = 'a'; first <= 'z'; ++first) {
        for (char second = 'a'; second <= 'z'; ++second)
            query.search += QLatin1Char(first) + QString(QLatin1Char(second)) + u' ';
    }
    return query;
}

constexpr int soon = 5000; // ms

} // namespace

void TestJournalSearch::init()
{
    m_data = std::make_unique<DataFolderFixture>();
    m_journal = std::make_unique<Journal>(m_data->file, m_data->owners);
    QCOMPARE(m_journal->state().result().message, QString());
    m_data->sql(u"WITH RECURSIVE n(i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM n"
                " WHERE i < 101000) INSERT INTO history_rows (attempt, opened_at, environment)"
                " SELECT i, 0, 'Sandbox' FROM n"_s);
}

void TestJournalSearch::cleanup()
{
    m_journal.reset();
    m_data.reset();
}

void TestJournalSearch::aCancelledSearchEndsWithoutAResult()
{
    QFuture<AttemptPage> endless = m_journal->page(endlessQuery());
    QTest::qWait(50); // until it runs
    endless.cancel();
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(m_journal->page({.search = u"nobody"_s, .before = {}}).result().error, QString());
    QVERIFY(timer.elapsed() < soon);
    QCOMPARE(endless.resultCount(), 0);
}

void TestJournalSearch::aCancelledTotalEndsWithoutAResult()
{
    auto endless = m_journal->total(endlessQuery());
    QTest::qWait(50);
    endless.cancel();
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(m_journal->total({}).result(), 100'001);
    QVERIFY(timer.elapsed() < soon);
    QCOMPARE(endless.resultCount(), 0);
}

void TestJournalSearch::nobodyElseWaitsForASearch()
{
    QFuture<AttemptPage> endlessPage = m_journal->page(endlessQuery());
    QTest::qWait(50);
    QElapsedTimer timer;
    timer.start();
    const Attempt attempt = samples::attempt();
    QCOMPARE(m_journal->begin(attempt).result(), QString());
    QCOMPARE(m_journal->finish(attempt.id, samples::created(), {}).result(), QString());
    QCOMPARE(m_journal->matches(attempt.environment, customerKeys(attempt.request)).result().size(),
             1);
    QCOMPARE(m_journal->total({}).result(), 100'002);
    QVERIFY(timer.elapsed() < soon);
    QVERIFY(!endlessPage.isFinished());
}

void TestJournalSearch::theJournalDoesNotWaitForASearchWhenItGoes()
{
    auto page = m_journal->page(endlessQuery());
    auto total = m_journal->total(endlessQuery());
    QTest::qWait(50);
    QElapsedTimer timer;
    timer.start();
    m_journal.reset();
    QVERIFY(timer.elapsed() < soon);
    QVERIFY(page.isFinished() && total.isFinished());
}

void TestJournalSearch::whatWasWrittenIsFound()
{
    const Attempt attempt = samples::attempt(u"Jones"_s);
    QCOMPARE(m_journal->begin(attempt).result(), QString());
    const AttemptQuery jones{.search = u"jones"_s, .before = {}};
    QCOMPARE(m_journal->page(jones).result().attempts.value(0).id, attempt.id);
    QCOMPARE(m_journal->total(jones).result(), 1);
}

void TestJournalSearch::theRepeatOfAnAttemptIsTheNextLaterOneAtTheSame()
{
    const auto record = [this](const QString &surname, const QString &environment, int day) {
        Attempt attempt = samples::attempt(surname);
        attempt.environment = environment;
        attempt.openedAt = QDateTime::fromMSecsSinceEpoch(day * 86'400'000LL, Qt::UTC);
        m_journal->begin(attempt).waitForFinished();
        return m_journal->attempt(attempt.id).result()->number;
    };
    const qint64 first = record(u"Smith"_s, u"Sandbox"_s, 1);
    record(u"Jones"_s, u"Sandbox"_s, 2);
    record(u"Smith"_s, u"Live"_s, 3);
    const qint64 second = record(u"Smith"_s, u"Sandbox"_s, 4);
    const qint64 third = record(u"Smith"_s, u"Sandbox"_s, 5);
    QCOMPARE(m_journal->repeatOf(first).result()->toMSecsSinceEpoch(), 4 * 86'400'000LL);
    QCOMPARE(m_journal->repeatOf(second).result()->toMSecsSinceEpoch(), 5 * 86'400'000LL);
    QVERIFY(!m_journal->repeatOf(third).result());
    QVERIFY(!m_journal->repeatOf(123'456'789).result());
}

QTEST_GUILESS_MAIN(TestJournalSearch)
#include "tst_journalsearch.moc"
