// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "datafolder.h"
#include "exitstatus.h"

namespace desk {

/// `customer-desk boundary`: makes the boundary cases, sends them, prints what differs from the
/// published contract.
ExitStatus runBoundary(const CommandLine &line, const DataFolder &folder);

} // namespace desk
