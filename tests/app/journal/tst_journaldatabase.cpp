// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journaldatabase.h"

#include "datafolderfixture.h"
#include "failingwrites.h"
#include "samples.h"

#include <QTest>

#include <cerrno>

using namespace Qt::StringLiterals;
using namespace desk;

/// What is written and read, without the thread.
class TestJournalDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void anAttemptThatRunsHasNoConclusion();
    void eventsTellWhatHappened();
    void eventsCanOnlyBeAppended_data();
    void eventsCanOnlyBeAppended();
    void anAttemptIsRefused_data();
    void anAttemptIsRefused();
    void concludingAnAttemptNobodyOpenedIsRefused();
    void anyEnvironmentErrorAndExchangeCanBeWritten();
    void anAnswerOfEightMebibytesComesBack();
    void aRowOfAFileThatMayBeCreatedIsNotOpenedAgain_data();
    void aRowOfAFileThatMayBeCreatedIsNotOpenedAgain();
    void whatIsWrittenTogetherIsAllThere();
    void oneThatIsRefusedSpoilsNoOther();
    void aGroupThatSqliteGaveUpIsWrittenOneByOne();
    void whereNothingCanBeWrittenNothingOfAGroupIsClaimed();
    void pagesFollowOneAnotherNewestFirst();
    void oddPagesAreAnswered_data();
    void oddPagesAreAnswered();
    void attemptsThatComeWhilePagingChangeNoPage();
    void createdTodayCountsSinceMidnight();
    void tenThousandAttemptsArePagedThrough();

private:
    QString begin(const QString &surname = u"Smith"_s);
    QStringList beginTogether(const QStringList &environments);
    qint64 countOf(const QString &table) const
    {
        return m_data->sql("SELECT count(*) FROM "_L1 + table).toLongLong();
    }

    std::unique_ptr<DataFolderFixture> m_data;
    std::unique_ptr<JournalDatabase> m_database;
};

void TestJournalDatabase::init()
{
    m_database.reset();
    m_data = std::make_unique<DataFolderFixture>();
    m_database = std::make_unique<JournalDatabase>(m_data->file, m_data->owners);
    QCOMPARE(m_database->open().message, QString());
}

QString TestJournalDatabase::begin(const QString &surname)
{
    const Attempt attempt = samples::attempt(surname);
    return m_database->begin(attempt).isEmpty() ? attempt.id : QString();
}

void TestJournalDatabase::anAttemptThatRunsHasNoConclusion()
{
    Attempt attempt = samples::attempt();
    QCOMPARE(m_database->begin(attempt), QString());
    QCOMPARE(m_database->sent(attempt.id), QString());
    attempt.number = 1;
    QCOMPARE(m_database->attempt(attempt.id), attempt);
    QVERIFY(!m_database->exchange(attempt.id));
    QVERIFY(!m_database->attempt(u"somebody else's"_s));
}

void TestJournalDatabase::eventsTellWhatHappened()
{
    const QString id = begin();
    m_database->sent(id);
    m_database->finish(id, samples::created(), {});
    QVERIFY(!m_database->sent(id).isEmpty());
    QVERIFY(!m_database->finish(id, samples::created(), {}).isEmpty());
    QCOMPARE(m_data->sql(u"SELECT group_concat(kind) FROM (SELECT kind FROM events"
                         " WHERE attempt = 1 ORDER BY number)"_s),
             u"opened,sent,concluded"_s);
    QCOMPARE(m_data->sql(u"SELECT detail->>'outcome' FROM events WHERE kind = 'concluded'"_s),
             u"created"_s);
    QCOMPARE(m_data->sql(u"SELECT min(at) FROM events"_s).toLongLong(), 1'790'000'000'123);
}

void TestJournalDatabase::eventsCanOnlyBeAppended_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("changing") << u"UPDATE events SET at = 0"_s;
    QTest::newRow("removing") << u"DELETE FROM events"_s;
}

void TestJournalDatabase::eventsCanOnlyBeAppended()
{
    QFETCH(QString, statement);
    begin();
    m_data->sql(statement);
    QCOMPARE(m_data->sql(u"SELECT count(*) FROM events WHERE at > 0"_s).toInt(), 1);
}

void TestJournalDatabase::anAttemptIsRefused_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("without an identity") << QString();
    QTest::newRow("that is recorded already") << u"twice"_s;
}

void TestJournalDatabase::anAttemptIsRefused()
{
    QFETCH(QString, id);
    Attempt attempt = samples::attempt();
    attempt.id = u"twice"_s;
    QCOMPARE(m_database->begin(attempt), QString());
    attempt.id = id;
    QVERIFY(!m_database->begin(attempt).isEmpty());
    QCOMPARE(m_database->page({}).attempts.size(), 1);
    QCOMPARE(m_data->sql(u"SELECT count(*) FROM events"_s).toInt(), 1);
}

void TestJournalDatabase::concludingAnAttemptNobodyOpenedIsRefused()
{
    QVERIFY(!m_database->finish(u"nobody's"_s, samples::created(), samples::exchange()).isEmpty());
    QVERIFY(!m_database->sent(u"nobody's"_s).isEmpty());
    QCOMPARE(m_data->sql(u"SELECT count(*) FROM exchanges"_s).toInt(), 0);
    QCOMPARE(m_data->sql(u"SELECT count(*) FROM events"_s).toInt(), 0);
}

void TestJournalDatabase::anyEnvironmentErrorAndExchangeCanBeWritten()
{
    Attempt attempt = samples::attempt();
    attempt.environment = QString();
    attempt.baseUrl = QUrl();
    attempt.openedAt = QDateTime();
    QCOMPARE(m_database->begin(attempt), QString());
    Conclusion conclusion;
    conclusion.error = u"half "_s + QChar(0xD83D) + u"x"_s + QChar(u'\0') + u" whole"_s;
    QCOMPARE(m_database->finish(attempt.id, conclusion, {}), QString());

    const auto found = m_database->attempt(attempt.id);
    QVERIFY(found->openedAt.isValid());
    QVERIFY(found->conclusion->error.startsWith("half "_L1));
    QVERIFY(found->conclusion->error.endsWith("x\0 whole"_L1));
    QCOMPARE(m_database->exchange(attempt.id), Exchange());
}

void TestJournalDatabase::anAnswerOfEightMebibytesComesBack()
{
    const QString id = begin();
    Exchange exchange = samples::exchange();
    exchange.responseBody = QByteArray(8 * 1024 * 1024, '\xfe');
    QCOMPARE(m_database->finish(id, samples::created(), exchange), QString());
    QCOMPARE(m_database->exchange(id), exchange);
}

void TestJournalDatabase::aRowOfAFileThatMayBeCreatedIsNotOpenedAgain_data()
{
    QTest::addColumn<std::optional<Outcome>>("outcome");
    QTest::addColumn<bool>("isOpenedAgain");
    QTest::newRow("still open") << std::optional<Outcome>() << false;
    QTest::newRow("created") << std::optional(Outcome::Created) << false;
    QTest::newRow("unknown") << std::optional(Outcome::Unknown) << false;
    QTest::newRow("unsent") << std::optional(Outcome::Unsent) << true;
    QTest::newRow("rejected") << std::optional(Outcome::Rejected) << true;
}

void TestJournalDatabase::aRowOfAFileThatMayBeCreatedIsNotOpenedAgain()
{
    QFETCH(std::optional<Outcome>, outcome);
    QFETCH(bool, isOpenedAgain);
    const qint64 run = m_database->importRun("run", u"rows.csv"_s).number;
    Opening opening;
    opening.imported = ImportRow{run, 7, 42};
    const Attempt first = samples::attempt();
    QCOMPARE(m_database->begin(first, opening), QString());
    if (outcome)
        m_database->finish(first.id, {*outcome, {}, {}, {}}, {});
    Attempt second = samples::attempt();
    second.id = u"second"_s;
    QCOMPARE(m_database->begin(second, opening).isEmpty(), isOpenedAgain);
    QCOMPARE(countOf(u"attempts"_s), isOpenedAgain ? 2 : 1);
}

// Each attempt is known by its environment.
QStringList TestJournalDatabase::beginTogether(const QStringList &environments)
{
    QList<JournalDatabase::Writing> writes;
    for (const QString &environment : environments) {
        Attempt attempt = samples::attempt();
        attempt.id = environment;
        attempt.environment = environment;
        writes.append([attempt](JournalDatabase &database) { return database.begin(attempt); });
    }
    return m_database->writeTogether(writes);
}

void TestJournalDatabase::whatIsWrittenTogetherIsAllThere()
{
    QCOMPARE(beginTogether({u"a"_s, u"b"_s, u"c"_s}), QStringList({{}, {}, {}}));
    QCOMPARE(countOf(u"attempts"_s), 3);
    QCOMPARE(countOf(u"history_rows"_s), 3);
    const auto finish = [](const QString &id) {
        return
            [id](JournalDatabase &database) { return database.finish(id, samples::created(), {}); };
    };
    QCOMPARE(m_database->writeTogether({finish(u"a"_s), finish(u"c"_s)}), QStringList({{}, {}}));
    QCOMPARE(m_database->attempt(u"a"_s)->conclusion, samples::created());
    QVERIFY(!m_database->attempt(u"b"_s)->conclusion);
}

void TestJournalDatabase::oneThatIsRefusedSpoilsNoOther()
{
    const QStringList errors = beginTogether({u"a"_s, u"a"_s, u"b"_s});
    QCOMPARE(errors.at(0), QString());
    QVERIFY(!errors.at(1).isEmpty());
    QCOMPARE(errors.at(2), QString());
    QCOMPARE(countOf(u"attempts"_s), 2);
    QCOMPARE(countOf(u"customer_keys"_s), 2);
}

// As it does by itself where the disk is full: what comes behind is in no transaction any more.
void TestJournalDatabase::aGroupThatSqliteGaveUpIsWrittenOneByOne()
{
    m_data->sql(u"CREATE TRIGGER gives_up BEFORE INSERT ON history_rows"
                " WHEN new.environment = 'full'"
                " BEGIN SELECT RAISE(ROLLBACK, 'given up'); END"_s);
    const QStringList errors = beginTogether({u"a"_s, u"full"_s, u"b"_s});
    QCOMPARE(errors.at(0), QString());
    QVERIFY(!errors.at(1).isEmpty());
    QCOMPARE(errors.at(2), QString());
    QCOMPARE(countOf(u"attempts"_s), 2);
    QCOMPARE(countOf(u"events"_s), 2);
    QVERIFY(m_database->attempt(u"b"_s));
}

void TestJournalDatabase::whereNothingCanBeWrittenNothingOfAGroupIsClaimed()
{
    {
        const test::FailingWrites failing(ENOSPC);
        for (const QString &error : beginTogether({u"a"_s, u"b"_s, u"c"_s}))
            QVERIFY(!error.isEmpty());
    }
    QCOMPARE(countOf(u"attempts"_s), 0);
    QCOMPARE(beginTogether({u"a"_s, u"b"_s}), QStringList({{}, {}}));
}

void TestJournalDatabase::pagesFollowOneAnotherNewestFirst()
{
    for (int i = 0; i < 5; ++i)
        begin(QString::number(i));
    QStringList seen;
    AttemptQuery query{.search = {}, .before = {}, .limit = 2};
    AttemptPage page;
    do {
        page = m_database->page(query);
        QCOMPARE(page.error, QString());
        for (const Attempt &attempt : std::as_const(page.attempts))
            seen.append(attempt.request.text(field::surname));
        query.before = page.attempts.last().number;
    } while (page.more);
    QCOMPARE(seen, QStringList({u"4"_s, u"3"_s, u"2"_s, u"1"_s, u"0"_s}));
    query.before = 1;
    QVERIFY(m_database->page(query).attempts.isEmpty());
}

void TestJournalDatabase::oddPagesAreAnswered_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("more");
    QTest::newRow("none") << 0 << 0 << true;
    QTest::newRow("fewer than none") << -1 << 0 << true;
    QTest::newRow("just all") << 3 << 3 << false;
    QTest::newRow("more than can be") << std::numeric_limits<int>::max() << 3 << false;
}

void TestJournalDatabase::oddPagesAreAnswered()
{
    for (int i = 0; i < 3; ++i)
        begin();
    QFETCH(int, limit);
    const AttemptPage page = m_database->page({.search = {}, .before = {}, .limit = limit});
    QTEST(int(page.attempts.size()), "count");
    QTEST(page.more, "more");
}

void TestJournalDatabase::attemptsThatComeWhilePagingChangeNoPage()
{
    for (int i = 0; i < 4; ++i)
        begin();
    const AttemptPage first = m_database->page({.search = {}, .before = {}, .limit = 2});
    begin();
    const AttemptPage second =
        m_database->page({.search = {}, .before = first.attempts.last().number, .limit = 2});
    QCOMPARE(second.attempts.first().number, 2);
    QVERIFY(!second.more);
}

void TestJournalDatabase::createdTodayCountsSinceMidnight()
{
    m_database->finish(begin(), samples::created(), {});
    m_database->finish(begin(), samples::created(), {});
    m_database->finish(begin(), Conclusion(), {});
    begin();
    const qint64 beforeMidnight = QDate::currentDate().startOfDay().toMSecsSinceEpoch() - 1;
    m_data->sql(u"UPDATE attempts SET concluded_at = %1 WHERE number = 1"_s.arg(beforeMidnight));
    const JournalCounts counts = m_database->counts();
    QCOMPARE(counts.createdToday, 1);
    QCOMPARE(counts.unknown, 1);
}

void TestJournalDatabase::tenThousandAttemptsArePagedThrough()
{
    constexpr int count = 10'000;
    begin();
    m_data->sql(u"WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < %1)"
                " INSERT INTO attempts (id, owner, opened_at, environment, base_url, format,"
                " request, search_text) SELECT 'id-' || i, owner, opened_at, environment, base_url,"
                " format, request, search_text || ' no' || i FROM n, attempts"_s.arg(count));
    m_data->sql(u"INSERT INTO history_rows (attempt, opened_at, environment)"
                " SELECT number, opened_at, environment FROM attempts WHERE number > 1"_s);
    AttemptQuery query;
    qint64 expected = count;
    AttemptPage page;
    do {
        page = m_database->page(query);
        for (const Attempt &attempt : std::as_const(page.attempts))
            QCOMPARE(attempt.number, expected--);
        query.before = page.attempts.last().number;
    } while (page.more);
    QCOMPARE(expected, 0);
    QCOMPARE(
        m_database->page({.search = u"smith no777"_s, .before = {}, .limit = 100}).attempts.size(),
        11);
}

QTEST_GUILESS_MAIN(TestJournalDatabase)
#include "tst_journaldatabase.moc"
