// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "datafolder.h"
#include "exitstatus.h"

namespace desk {

/// `sandbox`: prints its base URL, then serves until it is interrupted.
ExitStatus runSandbox(const CommandLine &line, const DataFolder &folder);

} // namespace desk
