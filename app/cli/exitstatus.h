// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/outcome.h"

namespace desk {

/// What the process ends with, as promised to scripts (shared/design/command-line.md).
enum class ExitStatus {
    Done = 0, ///< created; or the command did what it is for
    Rejected = 1,
    Drifted = 1,   ///< of boundary: something is not as published
    WrongCall = 2, ///< the input or the call is wrong: nothing was sent
    Refused = 3,
    Unknown = 4, ///< of boundary: something could not be told, and nothing has drifted
    Unsent = 5,  ///< also when the data folder cannot be used
};

ExitStatus exitStatusOf(Outcome outcome);

} // namespace desk
