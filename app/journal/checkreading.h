// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkrecord.h"

namespace desk {

class SqlConnection;

/// The newest so many attempts are looked into at once.
inline constexpr int mostChecked = 200;

/// The unknown attempts, newest first; with an ID only that one, if it is unknown.
QList<CheckRecord> readCheckRecords(SqlConnection &connection, const QString &id);

/// What happened to an attempt, oldest first.
QList<AttemptEvent> readEvents(SqlConnection &connection, const QString &id);

} // namespace desk
