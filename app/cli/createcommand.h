// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "datafolder.h"
#include "exitstatus.h"

namespace desk {

/// `create FILE`: one request, down the one road.
ExitStatus runCreate(const CommandLine &line, const DataFolder &folder);

} // namespace desk
