// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sqlconnection.h"

namespace desk {

class StopSign;

enum class FileVerdict {
    Sound,
    Damaged,
    Unknown, ///< stopped, or not readable just now
};

/// Reads the whole file through (PRAGMA quick_check) on a connection of its own: seconds for a
/// gigabyte. Waits for nobody, and only what it read at its beginning counts.
FileVerdict checkFile(const QString &file, SqlConnection::Mode mode, const StopSign &stop);

} // namespace desk
