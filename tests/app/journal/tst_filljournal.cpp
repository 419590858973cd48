// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/customerkeyrows.h"
#include "journal/historyrows.h"
#include "journal/journal.h"
#include "journal/schema.h"
#include "journal/sqlconnection.h"
#include "journalfiller.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace desk;
using namespace Qt::StringLiterals;

class TestFillJournal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void itIsOfTheKindThatTheProgramMakes_data();
    void itIsOfTheKindThatTheProgramMakes();
    void everyAttemptHasWhatBelongsToIt_data();
    void everyAttemptHasWhatBelongsToIt();
    void theRowsAreThoseThatMigratingWouldMake();
    void theFileIsSound();
    void theProgramFindsAndContinuesIt();
    void aJournalThatIsThereIsLeftAlone();
    void nothingIsLeftWhereItCannotBeMade();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    static constexpr int count = 2500; // more than a batch
    QTemporaryDir m_folder;
    QString m_file = path(u"journal.sqlite"_s);
    SqlConnection m_connection;
};

void TestFillJournal::initTestCase()
{
    int told = 0;
    QCOMPARE(fillJournal(m_file, count, [&told](int written) { told = written; }), QString());
    QCOMPARE(told, count);
    QVERIFY(m_connection.open(m_file, SqlConnection::Mode::ReadWrite));
}

void TestFillJournal::itIsOfTheKindThatTheProgramMakes_data()
{
    QTest::addColumn<QString>("question");
    QTest::newRow("tables, indexes, triggers")
        << u"SELECT group_concat(sql, char(10)) FROM (SELECT sql FROM sqlite_master"
           " WHERE sql IS NOT NULL ORDER BY name)"_s;
    QTest::newRow("version") << u"PRAGMA user_version"_s;
    QTest::newRow("application") << u"PRAGMA application_id"_s;
    QTest::newRow("log") << u"PRAGMA journal_mode"_s;
    QTest::newRow("page size") << u"PRAGMA page_size"_s;
    QTest::newRow("index's settings")
        << u"SELECT group_concat(k || '=' || v) FROM attempt_words_config"_s;
}

void TestFillJournal::itIsOfTheKindThatTheProgramMakes()
{
    QFETCH(const QString, question);
    const QString own = path(u"own.sqlite"_s);
    QVERIFY(Journal(own, path(u"owners"_s)).state().result().canRecord());
    SqlConnection connection;
    QVERIFY(connection.open(own, SqlConnection::Mode::ReadWrite));
    const QString expected = connection.value(question).toString();
    QVERIFY(!expected.isEmpty());
    QCOMPARE(m_connection.value(question).toString(), expected);
}

void TestFillJournal::everyAttemptHasWhatBelongsToIt_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<int>("answer");
    QTest::newRow("attempts") << u"SELECT count(*) FROM attempts"_s << count;
    QTest::newRow("identities") << u"SELECT count(DISTINCT id) FROM attempts"_s << count;
    QTest::newRow("exchanges") << u"SELECT count(*) FROM exchanges"_s << count;
    QTest::newRow("rows of the history") << u"SELECT count(*) FROM history_rows"_s << count;
    QTest::newRow("spans of the history") << u"SELECT count(*) FROM history_spans"_s << 3;
    QTest::newRow("opened") << u"SELECT count(*) FROM events WHERE kind = 'opened'"_s << count;
    QTest::newRow("concluded") << u"SELECT count(*) FROM events WHERE kind = 'concluded'"_s
                               << count;
    QTest::newRow("answered, but without a status")
        << u"SELECT count(*) FROM events JOIN attempts ON attempts.number = attempt"
           " WHERE kind = 'answered' AND http_status IS NULL"_s
        << 0;
    QTest::newRow("created, but nobody is known")
        << u"SELECT count(*) FROM attempts LEFT JOIN customer_keys ON attempt = number"
           " WHERE outcome IN ('created', 'unknown') AND attempt IS NULL"_s
        << 0;
}

void TestFillJournal::everyAttemptHasWhatBelongsToIt()
{
    QFETCH(const QString, question);
    QFETCH(const int, answer);
    QCOMPARE(m_connection.value(question).toInt(), answer);
    QCOMPARE(m_connection.error().text(), QString());
}

/// The tool writes these rows itself; the program would read them out of the attempts.
void TestFillJournal::theRowsAreThoseThatMigratingWouldMake()
{
    const std::pair<QString, bool (*)(SqlConnection &, const Schema::Tell &)> tables[] = {
        {u"customer_keys"_s, enterCustomerKeys}, {u"history_rows"_s, enterHistoryRows}};
    for (const auto &[table, enter] : tables) {
        const SqlTransaction undone(m_connection);
        QVERIFY(m_connection.execute(u"CREATE TEMP TABLE filled AS SELECT * FROM main."_s + table));
        QVERIFY(m_connection.execute(u"DELETE FROM "_s + table));
        QVERIFY(enter(m_connection, [](qint64) {}));
        const QVariant different = m_connection.value(
            u"SELECT (SELECT count(*) FROM (SELECT * FROM filled EXCEPT SELECT * FROM %1))"
            " + (SELECT count(*) FROM (SELECT * FROM %1 EXCEPT SELECT * FROM filled))"_s.arg(
                table));
        QVERIFY2(m_connection.error().text().isEmpty(), qPrintable(m_connection.error().text()));
        QCOMPARE(different.toInt(), 0);
    }
}

void TestFillJournal::theFileIsSound()
{
    QCOMPARE(m_connection.value(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
    QVERIFY(m_connection.value(u"PRAGMA foreign_key_check"_s).isNull());
    // Against the texts themselves.
    QVERIFY2(
        m_connection.execute(
            u"INSERT INTO attempt_words (attempt_words, rank) VALUES ('integrity-check', 1)"_s),
        qPrintable(m_connection.error().text()));
}

void TestFillJournal::theProgramFindsAndContinuesIt()
{
    QVERIFY(QFile::copy(m_file, path(u"used.sqlite"_s)));
    Journal journal(path(u"used.sqlite"_s), path(u"owners"_s));
    AttemptQuery query;
    query.search = u"a-1777"_s; // the 778th
    AttemptPage page = journal.page(query).result();
    QCOMPARE(page.attempts.size(), 1);
    QCOMPARE(page.attempts.first().number, 778);
    QVERIFY(!journal.exchange(page.attempts.first().id).result()->requestBody.isEmpty());
    Attempt next = page.attempts.first();
    next.id = u"next"_s;
    QCOMPARE(journal.begin(next).result(), QString());
    page = journal.page({}).result();
    QCOMPARE(page.attempts.first().number, count + 1);
    QCOMPARE(journal.total({}).result(), count + 1);
}

void TestFillJournal::aJournalThatIsThereIsLeftAlone()
{
    const QString kept = path(u"kept.sqlite"_s);
    QFile file(kept);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("mine");
    file.close();
    QVERIFY(!fillJournal(kept, 1).isEmpty());
    QCOMPARE(file.size(), 4);
}

void TestFillJournal::nothingIsLeftWhereItCannotBeMade()
{
    QVERIFY(!fillJournal(path(u"journal.sqlite/journal.sqlite"_s), 1).isEmpty());
}

QTEST_GUILESS_MAIN(TestFillJournal)
#include "tst_filljournal.moc"
