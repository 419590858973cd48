// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/importrows.h"

namespace desk {

/// The service said no to what is in the row: the same once more is of no use. Else it was the key,
/// the address or the hour, and the row is as good as before.
bool isFaultOfRow(Outcome outcome, int status);

/// Whether it is sent (again), its cells being as they are now. Never where its customer exists, or
/// may: an unknown one has to be looked into first.
bool isToBeSent(const RowStanding &standing, quint64 content);

} // namespace desk
