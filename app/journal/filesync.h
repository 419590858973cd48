// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace desk {

/// Waits until what was written to the file is on the disk. Never for a file on which SQLite of
/// this process holds locks: closing it again would drop them.
bool syncFile(const QString &path);

/// Renames, in the place of what has that name, and waits until the folder says so on the disk.
bool renameOver(const QString &from, const QString &to);

} // namespace desk
