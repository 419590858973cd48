// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalfiller.h"

#include "filledrow.h"
#include "journal/journalfile.h"
#include "journal/schema.h"
#include "journal/sqlconnection.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <future>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr int batchSize = 2'000;

QString insertion(const QString &table, int columns)
{
    return u"INSERT INTO %1 VALUES (%2)"_s.arg(table, QStringList(columns, u"?"_s).join(u", "));
}

/// Writes rows to the tables that there are once journal-002.sql has run. Those of history_rows,
/// which comes with journal-004.sql, wait in a table of their own that the connection takes along.
class RowWriter
{
public:
    explicit RowWriter(SqlConnection &connection)
        : m_connection(connection)
        , m_attempt(connection.prepare(insertion(u"attempts"_s, 14)))
        , m_event(connection.prepare(
              u"INSERT INTO events (attempt, at, kind, detail) VALUES (?, ?, ?, ?)"_s))
        , m_exchange(connection.prepare(insertion(u"exchanges"_s, 10)))
        , m_customerKeys(connection.prepare(insertion(u"customer_keys"_s, 7)))
        , m_history(connection.prepare(insertion(u"temp.filled"_s, 11)))
    {
    }

    bool isReady() const
    {
        return m_attempt && m_event && m_exchange && m_customerKeys && m_history;
    }

    bool write(const FilledRow &row)
    {
        const auto writeEvent = [this](const QVariantList &event) {
            return m_connection.execute(*m_event, event);
        };
        return m_connection.execute(*m_attempt, row.attempt) &&
               std::ranges::all_of(row.events, writeEvent) &&
               m_connection.execute(*m_exchange, row.exchange) &&
               (row.customerKeys.isEmpty() ||
                m_connection.execute(*m_customerKeys, row.customerKeys)) &&
               m_connection.execute(*m_history, row.history);
    }

private:
    SqlConnection &m_connection;
    std::optional<QSqlQuery> m_attempt;
    std::optional<QSqlQuery> m_event;
    std::optional<QSqlQuery> m_exchange;
    std::optional<QSqlQuery> m_customerKeys;
    std::optional<QSqlQuery> m_history;
};

/// The rows of all attempts, in batches: while one is written, the next is made in another thread.
class RowMaker
{
public:
    explicit RowMaker(int count)
        : m_count(count)
    {
        makeNext();
    }

    /// Empty: there are no more.
    QList<FilledRow> take()
    {
        QList<FilledRow> rows = m_next.get();
        makeNext();
        return rows;
    }

private:
    void makeNext()
    {
        const int first = m_made;
        m_made = std::min(m_count, m_made + batchSize);
        m_next =
            std::async(std::launch::async, [first, end = m_made, count = m_count, until = m_until] {
                QList<FilledRow> rows;
                for (int i = first; i < end; ++i)
                    rows.append(filledRow(i + 1, believableAttempt(i, count, until)));
                return rows;
            });
    }

    const int m_count;
    const QDateTime m_until = QDateTime::currentDateTimeUtc();
    int m_made = 0;
    std::future<QList<FilledRow>> m_next;
};

/// In the place of journal-002.sql's own step: what that reads from the attempts is at hand here.
bool fillTables(SqlConnection &connection, int count, const std::function<void(int)> &progress)
{
    if (!connection.execute(u"CREATE TABLE temp.filled (attempt, opened_at, environment, outcome,"
                            " account_no, name, company, account_id, address_id, contact_id,"
                            " problem)"_s))
        return false;
    RowWriter writer(connection);
    if (!writer.isReady())
        return false;
    RowMaker maker(count);
    int written = 0;
    for (QList<FilledRow> rows = maker.take(); !rows.isEmpty(); rows = maker.take()) {
        const auto write = [&writer](const FilledRow &row) { return writer.write(row); };
        if (!std::ranges::all_of(rows, write))
            return false;
        written += int(rows.size());
        if (progress)
            progress(written);
    }
    return true;
}

/// Likewise for journal-004.sql.
bool fillHistory(SqlConnection &connection, const Schema::Tell &)
{
    return connection.execute(u"INSERT INTO history_rows SELECT * FROM temp.filled"_s) &&
           connection.execute(u"DROP TABLE temp.filled"_s);
}

Schema fillingSchema(int count, const std::function<void(int)> &progress)
{
    return Schema(u":/schema"_s,
                  {{2,
                    [count, progress](SqlConnection &connection, const Schema::Tell &) {
                        return fillTables(connection, count, progress);
                    }},
                   {4, fillHistory}});
}

/// Nobody reads the file until it is done, and none is left where it cannot be: it is written
/// once, without a log and without waiting for the disk.
bool prepare(SqlConnection &connection)
{
    const QString pragmas[] = {u"locking_mode = EXCLUSIVE"_s, u"journal_mode = OFF"_s,
                               u"synchronous = OFF"_s,        u"cache_size = -400000"_s,
                               u"temp_store = MEMORY"_s,      u"threads = 2"_s};
    return std::ranges::all_of(pragmas, [&connection](const QString &pragma) {
        return connection.execute("PRAGMA "_L1 + pragma);
    });
}

} // namespace

QString fillJournal(const QString &path, int count, const std::function<void(int)> &progress)
{
    const JournalFile file(path);
    if (file.exists())
        return QCoreApplication::translate(
            "FillJournal", "There is a journal in that folder already; name a new one.");
    SqlConnection connection;
    const bool filled = file.make() && connection.open(path, SqlConnection::Mode::ReadWrite) &&
                        prepare(connection) && fillingSchema(count, progress).migrate(connection) &&
                        connection.execute(u"PRAGMA locking_mode = NORMAL"_s) &&
                        connection.execute(u"PRAGMA journal_mode = WAL"_s);
    if (filled)
        return {};
    const QString error = connection.error().text();
    connection.close();
    QFile::remove(path);
    return error.isEmpty() ? QCoreApplication::translate("FillJournal",
                                                         "No journal can be made in that folder.")
                           : error;
}

} // namespace desk
