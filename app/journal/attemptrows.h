// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attempt.h"

#include <QJsonObject>

namespace desk {

class SqlConnection;

/// The single statements that attemptwriting.h makes its transactions of. Where one fails, the
/// connection's error() says why. Times are milliseconds since 1970 in UTC.

/// What people find attempts by costs more than all the rest. Of what comes in thousands it is
/// written once, with the outcome.
enum class Findable { AtOnce, WithItsOutcome };

std::optional<qint64> insertAttempt(SqlConnection &connection, const Attempt &attempt,
                                    const QString &owner, qint64 openedAt, Findable findable);

bool insertEvent(SqlConnection &connection, qint64 attempt, qint64 at, QLatin1StringView kind,
                 const QJsonObject &detail = {});

/// What an attempt is found by is made anew from all that was recorded of it before.
struct RecordedAttempt
{
    qint64 number = 0;
    Request request;
    QList<Note> notes;
};

bool updateConclusion(SqlConnection &connection, const RecordedAttempt &attempt,
                      const Conclusion &conclusion, qint64 at);

bool updateSearchText(SqlConnection &connection, const RecordedAttempt &attempt,
                      const std::optional<Conclusion> &conclusion);

bool insertExchange(SqlConnection &connection, qint64 attempt, const Exchange &exchange);

} // namespace desk
