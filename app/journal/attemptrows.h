// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attempt.h"

#include <QJsonObject>

namespace desk {

class SqlConnection;

/// The single statements that attemptwriting.h makes its transactions of. Where one fails, the
/// connection's error() says why. Times are milliseconds since 1970 in UTC.

std::optional<qint64> insertAttempt(SqlConnection &connection, const Attempt &attempt,
                                    const QString &owner, qint64 openedAt);

bool insertEvent(SqlConnection &connection, qint64 attempt, qint64 at, QLatin1StringView kind,
                 const QJsonObject &detail = {});

/// The request is what was recorded for the attempt: the search text is made anew with it.
bool updateConclusion(SqlConnection &connection, qint64 attempt, const Request &request,
                      const Conclusion &conclusion, qint64 at);

bool insertExchange(SqlConnection &connection, qint64 attempt, const Exchange &exchange);

} // namespace desk
