// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkrecord.h"

namespace desk {

class SqlConnection;

/// The newest so many attempts are looked into at once where nobody says which.
inline constexpr int mostChecked = 200;

/// Those of these attempts that are unknown, in their order; without IDs the newest mostChecked.
QList<CheckRecord> readCheckRecords(SqlConnection &connection, const QStringList &ids);

/// What happened to an attempt, oldest first.
QList<AttemptEvent> readEvents(SqlConnection &connection, const QString &id);

} // namespace desk
