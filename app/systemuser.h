// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace desk {

/// The login name of whoever runs the program, by the system's list of users; its number where that
/// has no name for it. May ask a directory over the network: not for the GUI's thread.
QString systemUser();

} // namespace desk
