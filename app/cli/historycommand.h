// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "datafolder.h"
#include "exitstatus.h"

namespace desk {

/// `history`: the attempts of the journal, newest first. Makes no journal where there is none.
ExitStatus runHistory(const CommandLine &line, const DataFolder &folder);

} // namespace desk
