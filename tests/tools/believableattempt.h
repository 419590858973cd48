// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/attempt.h"

namespace desk {

/// An attempt as it might have been, with the exchange that would have been kept.
struct BelievableAttempt
{
    Attempt attempt;
    Exchange exchange;
};

/// The attempt of that number, from 0 on, out of `count` over the two years before `until`: the
/// same for the same numbers. Of a hundred, 88 are created, 7 rejected, 3 refused, 1 unsent; some
/// of the rest are unknown. Nobody in it exists: names come from short lists, addresses end in
/// example.com, telephone numbers are none.
BelievableAttempt believableAttempt(int number, int count, const QDateTime &until);

} // namespace desk
