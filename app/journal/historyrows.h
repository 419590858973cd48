// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/request.h"
#include "service/conclusion.h"

#include <QVariantList>

#include <functional>
#include <optional>

namespace desk {

class SqlConnection;

/// The rows of history_rows: what the history is sorted and filtered by. Where one of these fails,
/// the connection's error() says why.

/// The values of a row, in the order of the table, from `outcome` on.
QVariantList historyKeys(const Request &request, const std::optional<Conclusion> &conclusion);

/// Brings the attempt's row up to date; it is in the journal already, under that number.
bool writeHistoryRow(SqlConnection &connection, qint64 attempt, const Request &request,
                     const std::optional<Conclusion> &conclusion);

/// Makes the rows of every attempt there is. For the migration.
/// `tell`: so many are entered.
bool enterHistoryRows(SqlConnection &connection, const std::function<void(qint64)> &tell);

} // namespace desk
