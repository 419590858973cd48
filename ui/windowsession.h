// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datafolder.h"
#include "service/environment.h"

#include <optional>

namespace desk {

/// Makes what the window works with, shows the window and runs until it is closed. It begins in
/// `environment`, which need not be a configured one; without it, where the last window was.
/// Returns the exit status. There must be a QApplication.
int runWindow(const DataFolder &folder, const std::optional<Environment> &environment);

} // namespace desk
