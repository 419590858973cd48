// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablewords.h"

namespace desk::test {

QList<TableRow> outcomeTable()
{
    return createdRows() + rejectedRows() + refusedRows() + unsentRows() + lostRows() +
           saidNothingRows();
}

QByteArray createdAnswer()
{
    return table::whole(table::created);
}

} // namespace desk::test
