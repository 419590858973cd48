// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalfiller.h"

#include "believableattempt.h"
#include "journal/answerrecord.h"
#include "journal/headerrecord.h"
#include "journal/journalfile.h"
#include "journal/requestrecord.h"
#include "journal/schema.h"
#include "journal/searchtext.h"
#include "journal/sqlconnection.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr int progressStep = 10'000;

// As the first version of the journal keeps them; migrating makes the rest of all rows at once.
class Writer
{
public:
    explicit Writer(SqlConnection &connection)
        : m_connection(connection)
        , m_attempt(connection.prepare(
              u"INSERT INTO attempts VALUES (?, ?, 'fill-journal', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s))
        , m_event(connection.prepare(
              u"INSERT INTO events (attempt, at, kind, detail) VALUES (?, ?, ?, ?)"_s))
        , m_exchange(
              connection.prepare(u"INSERT INTO exchanges VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?)"_s))
    {
    }

    bool write(qint64 number, const BelievableAttempt &believable)
    {
        return m_attempt && m_event && m_exchange && writeAttempt(number, believable.attempt) &&
               writeEvents(number, believable.attempt) &&
               writeExchange(number, believable.exchange);
    }

private:
    bool writeAttempt(qint64 number, const Attempt &attempt)
    {
        const Conclusion &conclusion = *attempt.conclusion;
        const QVariant status =
            conclusion.httpStatus ? QVariant(*conclusion.httpStatus) : QVariant();
        return m_connection.execute(
            *m_attempt,
            {number, attempt.id, attempt.openedAt.toMSecsSinceEpoch(), attempt.environment,
             attempt.baseUrl.toString(), QString(formatName(attempt.format)),
             recordRequest(attempt.request), attempt.concludedAt.toMSecsSinceEpoch(),
             QString(outcomeName(conclusion.outcome)), status, recordAnswer(conclusion.answer),
             conclusion.error.isNull() ? u""_s : conclusion.error,
             searchText(attempt.request, {}, conclusion)});
    }

    bool writeEvents(qint64 number, const Attempt &attempt)
    {
        const qint64 at = attempt.openedAt.toMSecsSinceEpoch();
        const auto detail = u"{\"by\":\"submission\",\"outcome\":\"%1\"}"_s.arg(
            outcomeName(attempt.conclusion->outcome));
        const bool sent = attempt.conclusion->outcome != Outcome::Unsent;
        return m_connection.execute(*m_event, {number, at, u"opened"_s, u"{}"_s}) &&
               (!sent || m_connection.execute(*m_event, {number, at + 2, u"sent"_s, u"{}"_s})) &&
               m_connection.execute(*m_event, {number, attempt.concludedAt.toMSecsSinceEpoch(),
                                               u"concluded"_s, detail});
    }

    bool writeExchange(qint64 number, const Exchange &exchange)
    {
        const auto bytes = [](const QByteArray &held) {
            return held.isNull() ? QByteArray("") : held;
        };
        return m_connection.execute(
            *m_exchange,
            {number, exchange.url.toString(), recordHeaders(exchange.requestHeaders),
             exchange.requestBody, exchange.status ? QVariant(*exchange.status) : QVariant(),
             bytes(exchange.reason), recordHeaders(exchange.responseHeaders),
             bytes(exchange.responseBody), exchange.durationMs});
    }

    SqlConnection &m_connection;
    std::optional<QSqlQuery> m_attempt;
    std::optional<QSqlQuery> m_event;
    std::optional<QSqlQuery> m_exchange;
};

bool writeAttempts(SqlConnection &connection, int count, const std::function<void(int)> &progress)
{
    const QDateTime until = QDateTime::currentDateTimeUtc();
    SqlTransaction transaction(connection);
    Writer writer(connection);
    for (int i = 0; i < count; ++i) {
        if (!transaction.isOpen() || !writer.write(i + 1, believableAttempt(i, count, until)))
            return false;
        if (progress && (i + 1) % progressStep == 0)
            progress(i + 1);
    }
    return transaction.commit();
}

bool firstSchema(SqlConnection &connection)
{
    const QTemporaryDir folder;
    return QFile::copy(u":/schema/journal-001.sql"_s, folder.filePath(u"journal-001.sql"_s)) &&
           Schema(folder.path()).migrate(connection);
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
                        connection.execute(u"PRAGMA journal_mode = WAL"_s) &&
                        connection.execute(u"PRAGMA synchronous = OFF"_s) &&
                        connection.execute(u"PRAGMA cache_size = -200000"_s) &&
                        firstSchema(connection) && writeAttempts(connection, count, progress) &&
                        journalSchema().migrate(connection) &&
                        connection.execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    return filled ? QString() : connection.error().text();
}

} // namespace desk
