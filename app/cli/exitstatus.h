// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/outcome.h"

namespace desk {

/// What the process ends with, as promised to scripts (shared/design/command-line.md).
enum class ExitStatus {
    Done = 0, ///< created; or the command did what it is for
    Rejected = 1,
    WrongCall = 2, ///< the input or the call is wrong: nothing was sent
    Refused = 3,
    Unknown = 4,
    Unsent = 5, ///< also when the data folder cannot be used
};

ExitStatus exitStatusOf(Outcome outcome);

} // namespace desk
