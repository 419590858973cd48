// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal.h"

namespace desk {

/// The journal's state once it is open. What that waits for, if it takes longer than a moment, is
/// said on standard error.
JournalState awaitedState(Journal &journal);

} // namespace desk
