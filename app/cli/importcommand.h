// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "exitstatus.h"

namespace desk {

/// `import FILE --dry-run`: every row as it would be sent, held against the one validation and
/// against the other rows.
ExitStatus runImport(const CommandLine &line);

} // namespace desk
