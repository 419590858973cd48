// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tablereader.h"

#include <QHash>

namespace desk {

/// Rows that somebody put right before they are sent: the cells that take the place of those in the
/// file, by row number. The file stays as it is.
using MendedRows = QHash<qint64, QStringList>;

/// The row as it is now: what was wrong with the cells of the file is gone with them.
TableRow mended(const TableRow &row, const MendedRows &rows);

/// The same, with what is wrong with the cells that took their place.
TableRow mended(const TableRow &row, const MendedRows &rows, const TableReader &reader);

} // namespace desk
