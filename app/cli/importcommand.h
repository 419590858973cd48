// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "datafolder.h"
#include "exitstatus.h"

namespace desk {

/// `import FILE`: every row held against the one validation and against the other rows; without
/// --dry-run, what nothing stands against is sent then.
ExitStatus runImport(const CommandLine &line, const DataFolder &folder);

} // namespace desk
