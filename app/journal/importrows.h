// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/conclusion.h"

#include <QByteArray>
#include <QSqlQuery>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace desk {

class SqlConnection;

/// The row of a file that an attempt is for.
struct ImportRow
{
    qint64 run = 0; ///< import_runs.number
    qint64 row = 0; ///< 1, 2, ...
    quint64 content = 0;

    bool operator==(const ImportRow &) const = default;
};

/// A run in the journal; entered there when it is asked for the first time.
struct ImportRunRecord
{
    qint64 number = 0;
    QString error{}; ///< why there is none, in words
};

ImportRunRecord writeImportRun(SqlConnection &connection, const QByteArray &identity,
                               const QString &fileName);

/// The number of a run; nullopt: nothing of it was ever sent.
std::optional<qint64> findImportRun(SqlConnection &connection, const QByteArray &identity);

/// Within the transaction that opens the attempt.
bool insertImportRow(SqlConnection &connection, qint64 attempt, const ImportRow &row);

/// Another attempt of this row has created its customer, or may have: nothing may be sent for it.
/// True, too, where that cannot be read.
bool mayBeCreated(SqlConnection &connection, const ImportRow &row);

/// What became of a row: its attempt that counts, which is one that created its customer, else one
/// that may have, else the newest.
struct RowAttempt
{
    qint64 row = 0;
    quint64 content = 0;
    QString id{}; ///< of the attempt
    std::optional<Conclusion>
        conclusion{}; ///< nullopt: it is still open, in this program or another
};

/// The same, as far as it decides about sending it again.
struct RowStanding
{
    qint64 row = 0;
    quint64 content = 0;
    std::optional<Outcome> outcome{}; ///< nullopt: its attempt is still open
    int status = 0;                   ///< 0: none
};

/// In the order of the rows; those that were never tried are not there.
using RowStandings = std::vector<RowStanding>;

/// nullopt: they cannot be read.
std::optional<RowStandings> readRowStandings(SqlConnection &connection, qint64 run);

/// A run of a file that was begun before.
struct KnownImport
{
    qint64 run = 0; ///< 0: there was none
    RowStandings standings{};
};

/// nullopt: it cannot be read.
std::optional<KnownImport> readKnownImport(SqlConnection &connection, const QByteArray &identity);

/// Reads what became of the rows of a run, in the order of the rows.
class RowAttempts
{
public:
    /// Detail: with the service's answer; without it only outcome and status are there.
    enum class Detail { Outcome, Answer };

    /// The connection outlives it.
    RowAttempts(SqlConnection &connection, qint64 run, Detail detail);

    std::optional<RowAttempt> next();

private:
    std::optional<RowAttempt> read();

    SqlConnection &m_connection;
    const Detail m_detail;
    std::optional<QSqlQuery> m_query;
    std::optional<RowAttempt> m_ahead; // of the next row
};

/// The attempts that count of rows that are unknown, by their IDs, in the order of the rows.
QStringList readUnknownRows(SqlConnection &connection, qint64 run);

} // namespace desk
