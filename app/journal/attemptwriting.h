// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkrecord.h"
#include "storageerror.h"

#include <QString>

namespace desk {

class SqlConnection;

/// Each of these is one transaction, on disk or not there at all. The text: why it was not
/// written, in words; empty if it was.

/// The attempt and its event "opened".
QString writeOpened(SqlConnection &connection, const Attempt &attempt, const Opening &opening,
                    const QString &owner);

/// The event "sent".
QString writeSent(SqlConnection &connection, const QString &id);

/// The conclusion, the exchange and the events "answered", if the service did, and "concluded",
/// unless there is a conclusion already.
QString writeConcluded(SqlConnection &connection, const QString &id, const Conclusion &conclusion,
                       const Exchange &exchange);

/// UTF-16 code units. All of a note is searched: see searchtext.cpp.
inline constexpr qsizetype longestNote = 4000;

/// The event "noted"; any attempt can have it, at any time, and as many as may be.
QString writeNote(SqlConnection &connection, const QString &id, const QString &text);

struct AbandonedAttempts
{
    int count = 0;
    StorageError error; ///< Kind::None: they are written
};

/// Makes the attempts unknown that have no conclusion and whose owner is gone, by the lock files
/// in the owners' folder.
AbandonedAttempts writeAbandoned(SqlConnection &connection, const QString &ownersFolder);

} // namespace desk
