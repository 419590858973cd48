// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkrecord.h"

namespace desk {

class SqlConnection;

/// Each of these is one transaction, as in attemptwriting.h. The text: why it was not written, in
/// words; empty if it was. Only an unknown attempt can be looked into: what has another outcome by
/// then, by somebody at another window say, keeps that.

/// The event "checked".
QString writeLook(SqlConnection &connection, const QString &id, const Look &look);

/// The outcome that was found out, and one more event "concluded". The time of the first one stays.
QString writeLaterConclusion(SqlConnection &connection, const QString &id,
                             const LaterConclusion &later);

} // namespace desk
