// SPDX-License-Identifier: GPL-3.0-or-later
#include "mendedrows.h"

#include <QCoreApplication>

namespace desk {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MendedRows)
};

} // namespace

TableRow mended(const TableRow &row, const MendedRows &rows)
{
    const auto cells = rows.constFind(row.number);
    if (cells == rows.constEnd())
        return row;
    return {row.number, row.line, *cells};
}

// It has as many cells as the widest row; one that stands under no heading goes into no field.
TableRow mended(const TableRow &row, const MendedRows &rows, const TableReader &reader)
{
    TableRow now = mended(row, rows);
    if (!rows.contains(row.number))
        return now;
    now.problems = reader.problemsIn(now.cells);
    const qsizetype width = reader.header().size();
    for (qsizetype at = width; width > 0 && at < now.cells.size(); ++at) {
        if (!now.cells.at(at).isEmpty())
            now.problems.append({int(at + 1), Words::tr("There is no heading for this cell: move "
                                                        "what is in it, and empty it.")});
    }
    return now;
}

} // namespace desk
