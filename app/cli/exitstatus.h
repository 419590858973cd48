// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/outcome.h"

namespace desk {

/// What the process ends with, as promised to scripts (shared/design/command-line.md).
enum class ExitStatus {
    Done = 0, ///< created; or the command did what it is for
    Rejected = 1,
    Drifted = 1,   ///< of boundary: something is not as published
    Differs = 1,   ///< of test: not every case ended as it should
    WrongCall = 2, ///< the input or the call is wrong: nothing was sent, but test's other cases
    Refused = 3,
    Unknown = 4, ///< of boundary and test: something could not be told; 1 goes before it
    Unsent = 5,  ///< also when the data folder cannot be used
};

ExitStatus exitStatusOf(Outcome outcome);

} // namespace desk
