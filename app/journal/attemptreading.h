// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal.h"

namespace desk {

class SqlConnection;

/// A reading that fails gives nothing; why is in the connection's error().

AttemptPage readPage(SqlConnection &connection, const AttemptQuery &query);
/// The same without what they hold.
NumbersPage readNumbersPage(SqlConnection &connection, const AttemptQuery &query);
/// In the order of the numbers; those that are not there are left out.
AttemptPage readAttempts(SqlConnection &connection, const QList<qint64> &numbers);
/// When the next later attempt with the same request was opened in the same environment.
std::optional<QDateTime> readRepeat(SqlConnection &connection, qint64 number);
/// How many attempts a query has, whatever its page.
std::optional<qint64> readTotal(SqlConnection &connection, const AttemptQuery &query);
/// The environments that attempts were sent to, sorted.
QStringList readEnvironments(SqlConnection &connection);
std::optional<Attempt> readAttempt(SqlConnection &connection, const QString &id);
/// At most two for each of the keys: the newest that created its customer, and the newest that may
/// have.
CustomerMatches readMatches(SqlConnection &connection, const QString &environment,
                            const CustomerKeys &keys);
std::optional<Exchange> readExchange(SqlConnection &connection, const QString &id);

/// `midnight` is where today began.
JournalCounts readCounts(SqlConnection &connection, const QDateTime &midnight);

} // namespace desk
