// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace desk {

/// Where a module that is loaded on need lies: beside the program where it was built, in the
/// library folder where it is installed, or where Qt looks for modules (QT_PLUGIN_PATH). Empty:
/// nowhere. `name` is without a suffix.
QString modulePath(const QString &name);

} // namespace desk
