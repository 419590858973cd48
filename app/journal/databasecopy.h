// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace desk {

class StopSign;

/// Copies a database in use into an empty file, by SQLite's backup API, as it is at one moment.
/// One snapshot is held for all of it, so no other writer makes it begin anew, however long it
/// takes; nobody waits for it. Between its small steps it rests as long as they took, and what
/// it wrote is brought to the disk a little at a time, so that a create beside it waits for
/// little. VACUUM INTO would do the same in one step, at full speed, and could not rest.
/// True: the copy is complete and on the disk. `tell`: which part of it is copied, 0 to 1.
bool copyDatabase(const QString &from, const QString &to, const StopSign &stop,
                  const std::function<void(double)> &tell = {});

/// Copies a file that nobody uses, and brings it to the disk under its name at once or not at all.
bool copyWholeFile(const QString &from, const QString &to);

} // namespace desk
