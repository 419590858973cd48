// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal.h"

namespace desk {

class SqlConnection;

/// A reading that fails gives nothing; why is in the connection's error().

AttemptPage readPage(SqlConnection &connection, const AttemptQuery &query);
std::optional<Attempt> readAttempt(SqlConnection &connection, const QString &id);
/// The newest unknown attempt there that may have created the same customer.
std::optional<Attempt> readUnknownLike(SqlConnection &connection, const QString &environment,
                                       const Request &request);
std::optional<Exchange> readExchange(SqlConnection &connection, const QString &id);

/// `midnight` is where today began.
JournalCounts readCounts(SqlConnection &connection, const QDateTime &midnight);

} // namespace desk
