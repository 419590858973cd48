// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "datafolder.h"
#include "service/environment.h"

namespace desk {

/// Where a command sends to.
struct Target
{
    Environment environment;
    QString error; ///< why there is none, in a sentence
};

/// The environment that the command line names, or the one that its --service makes, with
/// --format and --timeout in force.
Target findTarget(const CommandLine &line, const DataFolder &folder);

/// The same for a command that leaves accounts behind on purpose: production is no target without
/// its name typed.
Target findTestTarget(const CommandLine &line, const DataFolder &folder);

} // namespace desk
