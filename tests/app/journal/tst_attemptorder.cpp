// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/attemptselection.h"
#include "journal/journaldatabase.h"

#include "datafolderfixture.h"
#include "journalfiller.h"
#include "samples.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace desk;

using Key = AttemptSort::Key;

/// The history sorted by any column, filtered, and searched at the same time.
class TestAttemptOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void attemptsAreSortedByAnyColumn_data();
    void attemptsAreSortedByAnyColumn();
    void aSortedListCanBeSearched();
    void aSortFollowsTheConclusion();
    void attemptsAreFiltered_data();
    void attemptsAreFiltered();
    void aRareFilterAndAFrequentWordFindTheSame();
    void aClockThatWasSetBackHidesNothing();
    void environmentsAreNamedOnce();

private:
    QString numbers(AttemptQuery query, int pageSize);
    void record(const QString &name, const QString &company, const QString &environment,
                const std::optional<Conclusion> &conclusion);

    DataFolderFixture m_data;
    JournalDatabase m_database{m_data.file, m_data.owners};
    qint64 m_clock = 0; // hours; also the attempt's number
};

namespace {

Conclusion concluded(Outcome outcome, const QString &issue = {})
{
    Conclusion conclusion = samples::created();
    conclusion.answer = {};
    conclusion.outcome = outcome;
    if (!issue.isEmpty())
        conclusion.answer.issues = {{.id = 1, .message = issue, .extraData = {}}};
    return conclusion;
}

Conclusion created(qint64 id, const QString &accountNo)
{
    Conclusion conclusion = samples::created(id);
    conclusion.answer.accountNo = accountNo;
    conclusion.answer.addressId = 1000 - id;
    conclusion.answer.contactId = id % 10;
    return conclusion;
}

} // namespace

void TestAttemptOrder::record(const QString &name, const QString &company,
                              const QString &environment,
                              const std::optional<Conclusion> &conclusion)
{
    Attempt attempt = samples::attempt(name);
    attempt.request.setText(field::accountNo, {});
    attempt.request.setText(field::companyName, company);
    attempt.request.setText(field::town, u"Leeds"_s);
    attempt.environment = environment;
    attempt.openedAt = QDateTime::fromMSecsSinceEpoch(++m_clock * 3'600'000, Qt::UTC);
    QCOMPARE(m_database.begin(attempt), QString());
    if (conclusion)
        QCOMPARE(m_database.finish(attempt.id, *conclusion, {}), QString());
}

void TestAttemptOrder::initTestCase()
{
    QCOMPARE(m_database.open().message, QString());
    record(u"Émile"_s, u"zeta"_s, u"Sandbox"_s, created(22, u"b-2"_s));
    record(u"adams"_s, {}, u"Live"_s, created(113, u"A-1"_s));
    record(u"Zoe"_s, u"Alpha"_s, u"Live"_s, concluded(Outcome::Rejected, u"Too long"_s));
    record(u"Frank"_s, {}, u"Sandbox"_s, concluded(Outcome::Unknown, u"Lost"_s));
    record(u"frank"_s, u"alpha"_s, u"Live"_s, std::nullopt);
}

// Page after page, so that every way of going on is gone.
QString TestAttemptOrder::numbers(AttemptQuery query, int pageSize)
{
    QStringList seen;
    query.limit = pageSize;
    AttemptPage page;
    do {
        page = m_database.page(query);
        for (const Attempt &attempt : std::as_const(page.attempts))
            seen.append(QString::number(attempt.number));
        if (!page.attempts.isEmpty())
            query.before = page.attempts.last().number;
    } while (page.more && seen.size() < 100);
    return page.error + seen.join(u' ');
}

void TestAttemptOrder::attemptsAreSortedByAnyColumn_data()
{
    QTest::addColumn<Key>("key");
    QTest::addColumn<QString>("ascending");
    QTest::addColumn<QString>("descending"); // what has nothing there comes last either way
    QTest::newRow("time") << Key::Time << u"1 2 3 4 5"_s << u"5 4 3 2 1"_s;
    QTest::newRow("outcome") << Key::Outcome << u"1 2 3 4 5"_s << u"4 3 2 1 5"_s;
    QTest::newRow("account number") << Key::AccountNo << u"2 1 3 4 5"_s << u"1 2 5 4 3"_s;
    QTest::newRow("name") << Key::Name << u"2 1 4 5 3"_s << u"3 5 4 1 2"_s;
    QTest::newRow("company") << Key::Company << u"3 5 1 2 4"_s << u"1 5 3 4 2"_s;
    QTest::newRow("account ID") << Key::AccountId << u"1 2 3 4 5"_s << u"2 1 5 4 3"_s;
    QTest::newRow("address ID") << Key::AddressId << u"2 1 3 4 5"_s << u"1 2 5 4 3"_s;
    QTest::newRow("contact ID") << Key::ContactId << u"1 2 3 4 5"_s << u"2 1 5 4 3"_s;
    QTest::newRow("issues") << Key::Problem << u"4 3 1 2 5"_s << u"3 4 5 2 1"_s;
}

void TestAttemptOrder::attemptsAreSortedByAnyColumn()
{
    QFETCH(Key, key);
    for (const int pageSize : {1, 2, 3, 5, 100}) {
        AttemptQuery query;
        query.sort = {key, false};
        QTEST(numbers(query, pageSize), "ascending");
        query.sort.descending = true;
        QTEST(numbers(query, pageSize), "descending");
        query.search = u"leeds"_s; // all of them have it
        QTEST(numbers(query, pageSize), "descending");
    }
}

void TestAttemptOrder::aSortedListCanBeSearched()
{
    AttemptQuery query;
    query.search = u"fra ank"_s;
    query.sort = {Key::Company, false};
    QCOMPARE(numbers(query, 1), u"5 4"_s);
    query.filter.environment = u"Sandbox"_s;
    QCOMPARE(numbers(query, 1), u"4"_s);
    QCOMPARE(m_database.total(query), 1);
}

void TestAttemptOrder::aSortFollowsTheConclusion()
{
    const Attempt attempt = samples::attempt(u"Late"_s);
    m_database.begin(attempt);
    AttemptQuery query;
    query.sort = {Key::AccountId, true};
    QCOMPARE(m_database.page(query).attempts.first().number, 2);
    m_database.finish(attempt.id, samples::created(5000), {});
    QCOMPARE(m_database.page(query).attempts.first().id, attempt.id);
    m_data.sql(u"DELETE FROM history_rows WHERE attempt = 6"_s);
}

void TestAttemptOrder::attemptsAreFiltered_data()
{
    const auto hour = [](int hours) {
        return QDateTime::fromMSecsSinceEpoch(hours * 3'600'000LL, Qt::UTC);
    };
    QTest::addColumn<AttemptFilter>("filter");
    QTest::addColumn<QString>("expected");
    QTest::newRow("created") << AttemptFilter{.outcome = Outcome::Created} << u"2 1"_s;
    QTest::newRow("refused") << AttemptFilter{.outcome = Outcome::Refused} << u""_s;
    QTest::newRow("live") << AttemptFilter{.environment = u"Live"_s} << u"5 3 2"_s;
    QTest::newRow("nowhere") << AttemptFilter{.environment = u"live"_s} << u""_s;
    QTest::newRow("from") << AttemptFilter{.from = hour(4)} << u"5 4"_s;
    QTest::newRow("until") << AttemptFilter{.until = hour(2)} << u"1"_s;
    QTest::newRow("between") << AttemptFilter{.from = hour(2), .until = hour(4)} << u"3 2"_s;
    QTest::newRow("all at once") << AttemptFilter{Outcome::Created, u"Live"_s, hour(2), hour(5)}
                                 << u"2"_s;
}

void TestAttemptOrder::attemptsAreFiltered()
{
    QFETCH(AttemptFilter, filter);
    QFETCH(QString, expected);
    AttemptQuery query;
    query.filter = filter;
    QCOMPARE(numbers(query, 1), expected);
    QCOMPARE(numbers(query, 100), expected);
    const qint64 all = expected.split(u' ', Qt::SkipEmptyParts).size();
    QCOMPARE(m_database.total(query), all);
    query.search = u"leeds"_s;
    QCOMPARE(numbers(query, 1), expected);
    QCOMPARE(m_database.total(query), all);
    query.sort.descending = false;
    QStringList reversed = expected.split(u' ', Qt::SkipEmptyParts);
    std::ranges::reverse(reversed);
    QCOMPARE(numbers(query, 2), reversed.join(u' '));
}

// A page goes along the filter then, and the total along the words.
void TestAttemptOrder::aRareFilterAndAFrequentWordFindTheSame()
{
    constexpr int count = AttemptSelection::mostThatAreFew + 500;
    const QTemporaryDir folder;
    QCOMPARE(fillJournal(folder.filePath(u"journal.sqlite"_s), count), QString());
    JournalDatabase database(folder.filePath(u"journal.sqlite"_s), folder.filePath(u"owners"_s));
    QCOMPARE(database.open().message, QString());
    AttemptQuery query;
    query.filter = {.outcome = Outcome::Unsent, .environment = u"Live"_s};
    query.limit = count;
    const qint64 all = database.page(query).attempts.size();
    QVERIFY(all > 0 && all < AttemptSelection::mostThatAreRare);
    query.search = u"mple.c"_s; // everybody's address
    QCOMPARE(database.total(query), all);
    QCOMPARE(database.page(query).attempts.size(), all);
    query.search = u"leeds"_s;
    QCOMPARE(database.page(query).attempts.size(), database.total(query));
    query.search = u"mple.c leeds"_s;
    QCOMPARE(database.page(query).attempts.size(), database.total(query));
}

// Further apart than what is looked at together in journal-007.sql.
void TestAttemptOrder::aClockThatWasSetBackHidesNothing()
{
    const QDateTime longAgo = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    const QTemporaryDir folder;
    QCOMPARE(fillJournal(folder.filePath(u"journal.sqlite"_s), 2500), QString());
    JournalDatabase database(folder.filePath(u"journal.sqlite"_s), folder.filePath(u"owners"_s));
    QCOMPARE(database.open().message, QString());
    Attempt attempt = samples::attempt(u"late"_s);
    attempt.openedAt = longAgo;
    QCOMPARE(database.begin(attempt), QString());
    AttemptQuery query;
    query.filter.until = longAgo.addDays(1);
    QCOMPARE(database.page(query).attempts.first().id, attempt.id);
    QCOMPARE(database.total(query), 1);
    query.filter = {.from = longAgo.addDays(1)};
    QCOMPARE(database.total(query), 2500);
    query.filter.from = QDateTime::currentDateTimeUtc().addDays(1);
    QCOMPARE(database.page(query).error, QString());
    QCOMPARE(database.total(query), 0);
}

void TestAttemptOrder::environmentsAreNamedOnce()
{
    QCOMPARE(m_database.environments(), QStringList({u"Live"_s, u"Sandbox"_s}));
}

QTEST_GUILESS_MAIN(TestAttemptOrder)
#include "tst_attemptorder.moc"
