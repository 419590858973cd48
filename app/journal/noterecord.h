// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attempt.h"

#include <QJsonObject>

namespace desk {

/// The kind of the event that a note is.
inline constexpr QLatin1StringView noteKind{"noted"};

/// A column of a SELECT from attempts, for notesFromRecord().
inline constexpr QLatin1StringView notesColumn{
    "(SELECT json_group_array(json_array(at, json(detail))) FROM"
    " (SELECT at, detail FROM events WHERE attempt = attempts.number AND kind = 'noted'"
    " ORDER BY events.number))"};

/// The event's detail.
QJsonObject recordNote(const QString &text);

QList<Note> notesFromRecord(const QString &record);

} // namespace desk
