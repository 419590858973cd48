// SPDX-License-Identifier: GPL-3.0-or-later
#include "mendedrows.h"

namespace desk {

TableRow mended(const TableRow &row, const MendedRows &rows)
{
    const auto cells = rows.constFind(row.number);
    if (cells == rows.constEnd())
        return row;
    return {row.number, row.line, *cells};
}

} // namespace desk
