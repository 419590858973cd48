// SPDX-License-Identifier: GPL-3.0-or-later
#include "importrows.h"

#include "answerrecord.h"
#include "sqlconnection.h"

#include <QDateTime>

#include <bit>
#include <utility>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

// SQLite's integers have a sign.
qint64 stored(quint64 content)
{
    return std::bit_cast<qint64>(content);
}

int rank(const std::optional<Conclusion> &conclusion)
{
    if (conclusion && conclusion->outcome == Outcome::Created)
        return 2;
    return !conclusion || conclusion->outcome == Outcome::Unknown ? 1 : 0;
}

} // namespace

ImportRunRecord writeImportRun(SqlConnection &connection, const QByteArray &identity,
                               const QString &fileName)
{
    const QString name = QString::fromLatin1(identity);
    SqlTransaction transaction(connection);
    const bool isThere =
        transaction.isOpen() &&
        connection.execute(
            u"INSERT OR IGNORE INTO import_runs (identity, begun_at, file_name)"
            " VALUES (?, ?, ?)"_s,
            {name, QDateTime::currentMSecsSinceEpoch(), fileName.isEmpty() ? u""_s : fileName});
    const auto number = isThere ? findImportRun(connection, identity) : std::nullopt;
    if (number && transaction.commit())
        return {*number};
    return {.error = connection.error().text()};
}

std::optional<qint64> findImportRun(SqlConnection &connection, const QByteArray &identity)
{
    const QVariant number = connection.value(u"SELECT number FROM import_runs WHERE identity = ?"_s,
                                             {QString::fromLatin1(identity)});
    return number.isNull() ? std::nullopt : std::optional(number.toLongLong());
}

bool insertImportRow(SqlConnection &connection, qint64 attempt, const ImportRow &row)
{
    return connection.execute(u"INSERT INTO import_rows (attempt, run, row, content)"
                              " VALUES (?, ?, ?, ?)"_s,
                              {attempt, row.run, row.row, stored(row.content)});
}

bool mayBeCreated(SqlConnection &connection, const ImportRow &row)
{
    const QVariant found = connection.value(
        u"SELECT EXISTS (SELECT 1 FROM import_rows JOIN attempts ON attempts.number = attempt"
        " WHERE run = ? AND row = ?"
        " AND (outcome IS NULL OR outcome IN ('created', 'unknown')))"_s,
        {row.run, row.row});
    return found.isNull() || found.toBool();
}

std::optional<RowStandings> readRowStandings(SqlConnection &connection, qint64 run)
{
    RowStandings standings;
    RowAttempts attempts(connection, run, RowAttempts::Detail::Outcome);
    while (const auto attempt = attempts.next()) {
        RowStanding standing{attempt->row, attempt->content};
        if (attempt->conclusion) {
            standing.outcome = attempt->conclusion->outcome;
            standing.status = attempt->conclusion->httpStatus.value_or(0);
        }
        standings.push_back(standing);
    }
    const bool isWhole = connection.error().kind == StorageError::Kind::None;
    return isWhole ? std::optional(std::move(standings)) : std::nullopt;
}

std::optional<KnownImport> readKnownImport(SqlConnection &connection, const QByteArray &identity)
{
    const auto run = findImportRun(connection, identity);
    if (!run) {
        const bool isRead = connection.error().kind == StorageError::Kind::None;
        return isRead ? std::optional(KnownImport{}) : std::nullopt;
    }
    auto standings = readRowStandings(connection, *run);
    return standings ? std::optional(KnownImport{*run, std::move(*standings)}) : std::nullopt;
}

RowAttempts::RowAttempts(SqlConnection &connection, qint64 run, Detail detail)
    : m_connection(connection)
    , m_detail(detail)
    , m_query(connection.run(
          (detail == Detail::Answer
               ? u"SELECT row, content, id, outcome, http_status, answer, error"_s
               : u"SELECT row, content, id, outcome, http_status, NULL, NULL"_s) +
              u" FROM import_rows JOIN attempts ON attempts.number = attempt WHERE run = ?"
              " ORDER BY row, attempt"_s,
          {run}))
    , m_ahead(read())
{
}

std::optional<RowAttempt> RowAttempts::next()
{
    auto counts = std::exchange(m_ahead, std::nullopt);
    if (!counts)
        return std::nullopt;
    for (m_ahead = read(); m_ahead && m_ahead->row == counts->row; m_ahead = read()) {
        if (rank(m_ahead->conclusion) >= rank(counts->conclusion))
            counts = m_ahead;
    }
    return counts;
}

std::optional<RowAttempt> RowAttempts::read()
{
    if (!m_query || !m_connection.next(*m_query))
        return std::nullopt;
    RowAttempt attempt{m_query->value(0).toLongLong(),
                       std::bit_cast<quint64>(m_query->value(1).toLongLong()),
                       m_query->value(2).toString()};
    if (m_query->isNull(3))
        return attempt;
    Conclusion conclusion;
    conclusion.outcome = outcomeFromName(m_query->value(3).toString()).value_or(Outcome::Unknown);
    if (!m_query->isNull(4))
        conclusion.httpStatus = m_query->value(4).toInt();
    if (m_detail == Detail::Answer) {
        conclusion.answer = answerFromRecord(m_query->value(5).toString());
        conclusion.error = m_query->value(6).toString();
    }
    attempt.conclusion = conclusion;
    return attempt;
}

QStringList readUnknownRows(SqlConnection &connection, qint64 run)
{
    QStringList ids;
    RowAttempts attempts(connection, run, RowAttempts::Detail::Outcome);
    while (const auto attempt = attempts.next()) {
        if (attempt->conclusion && attempt->conclusion->outcome == Outcome::Unknown)
            ids.append(attempt->id);
    }
    return ids;
}

} // namespace desk
