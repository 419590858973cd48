// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/attempt.h"

#include <QLatin1StringView>
#include <QString>

/// What the history says of an attempt, in words. What a stranger wrote (the customer, the
/// service) is made fit to be shown; see shorttext.h.
namespace desk::attempttext {

/// Name of the outcome's icon (icons.h); "running" while there is no outcome.
QLatin1StringView icon(const Attempt &attempt);

/// The outcome in a word.
QString outcome(const Attempt &attempt);

/// What the outcome means, and whether it may be sent again.
QString meaning(const Attempt &attempt);

/// Local time; the time of day if it was today and the date otherwise.
QString when(const QDateTime &utc, const QDate &today);
QString fullTime(const QDateTime &utc);

/// The one that the service gave, else the one that was asked for.
QString accountNo(const Attempt &attempt);
QString name(const Attempt &attempt);
QString company(const Attempt &attempt);

/// The issues in short, or else the error; empty if all is well.
QString problem(const Attempt &attempt);

/// The newest one, on one line; empty if there is none.
QString lastNote(const Attempt &attempt);

/// A row of the list: who it is about, and below that what became of it.
QString title(const Attempt &attempt);
QString summary(const Attempt &attempt);

} // namespace desk::attempttext
