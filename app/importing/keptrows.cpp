// SPDX-License-Identifier: GPL-3.0-or-later
#include "keptrows.h"

#include "journal/requestrecord.h"
#include "journal/sqlconnection.h"
#include "mendingmemory.h"
#include "pastedcells.h"
#include "rowcontent.h"

#include <algorithm>
#include <bit>
#include <optional>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

struct SentRow
{
    QString file; ///< its name, without a folder
    qint64 row = 0;
    quint64 content = 0;
    QStringList unique{}; ///< what no two customers share
};

std::optional<SentRow> findSentRow(SqlConnection &connection, const QString &attempt)
{
    auto found =
        connection.run(u"SELECT file_name, row, content, request FROM attempts"
                       " JOIN import_rows ON import_rows.attempt = attempts.number"
                       " JOIN import_runs ON import_runs.number = run WHERE attempts.id = ?"_s,
                       {attempt});
    if (!found || !connection.next(*found))
        return std::nullopt;
    SentRow row{found->value(0).toString(), found->value(1).toLongLong(),
                std::bit_cast<quint64>(found->value(2).toLongLong())};
    const Request request = requestFromRecord(found->value(3).toString());
    for (const QLatin1StringView name : {field::accountNo, field::email}) {
        if (const QString text = request.text(name).trimmed(); !text.isEmpty())
            row.unique.append(text);
    }
    return row;
}

/// The row as it was sent, or as it was mended before or since.
bool isOf(const SentRow &sent, qint64 row, const QStringList &cells)
{
    const auto isThere = [&sent](const QString &cell) {
        return sent.unique.contains(cell.trimmed(), Qt::CaseInsensitive);
    };
    return row == sent.row &&
           (rowContent(cells) == sent.content || std::any_of(cells.begin(), cells.end(), isThere));
}

} // namespace

KeptRows::KeptRows(const QString &folder, const QString &journalFile)
    : m_folder(folder)
    , m_journalFile(journalFile)
{
}

bool KeptRows::isEmpty() const
{
    return keptCells(m_folder).isEmpty();
}

QString KeptRows::remove(const QStringList &attempts) const
{
    if (isEmpty())
        return {};
    SqlConnection connection;
    if (!connection.open(m_journalFile, SqlConnection::Mode::ReadOnly))
        return connection.error().text();
    QStringList left;
    for (const QString &attempt : attempts) {
        const auto sent = findSentRow(connection, attempt);
        if (!sent)
            continue;
        left.append(removePastedCells(m_folder, sent->file));
        left.append(MendingMemory(m_folder).forget(
            [&sent](qint64 row, const QStringList &cells) { return isOf(*sent, row, cells); }));
    }
    if (connection.error().kind != StorageError::Kind::None)
        left.append(connection.error().text());
    left.removeAll(QString());
    left.removeDuplicates();
    return left.join(u' ');
}

} // namespace desk
