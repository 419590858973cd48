// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "datafolder.h"
#include "exitstatus.h"

namespace desk {

/// `test PATH`: sends saved cases, and holds each answer against what the case expects.
ExitStatus runTest(const CommandLine &line, const DataFolder &folder);

} // namespace desk
