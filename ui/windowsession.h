// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datafolder.h"

class QApplication;

namespace desk {

/// Makes what the window works with, shows the window and runs until it is closed. Returns the
/// exit status.
int runWindow(QApplication &application, const DataFolder &folder);

} // namespace desk
