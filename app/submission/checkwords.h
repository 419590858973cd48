// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkverdict.h"
#include "service/customerchangesfetcher.h"

#include <QString>

namespace desk::checkwords {

/// What was found out about the attempt, and what is left to do, in a sentence or two. Times are
/// local, as people here write them.
QString found(const CheckVerdict &verdict, const Attempt &attempt);

/// The note that stays beside an attempt whose account is there and may have been before; empty for
/// every other verdict.
QString note(const CheckVerdict &verdict);

/// Why nothing was found out; empty for a list.
QString trouble(CustomerChanges::Kind kind);
QString noEnvironment(const Attempt &attempt);
QString movedEnvironment(const Attempt &attempt);
QString noKey(const Attempt &attempt);

/// What all of it came to.
QString summary(int created, int notCreated, int left);

} // namespace desk::checkwords
