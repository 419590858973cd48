// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparerow.h"

#include <QStringView>

namespace desk {

/// Bodies that cannot be compared by field, by line. The first row says so; lines that are the
/// same share a row, and of very many that are not the rest do.
CompareRows compareLines(CompareRow::Part part, QStringView left, QStringView right);

} // namespace desk
