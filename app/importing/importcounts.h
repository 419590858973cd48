// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkedrows.h"
#include "journal/importrows.h"

namespace desk {

/// Of the rows of the file, in this session of the run and in earlier ones.
struct ImportCounts
{
    qint64 rows = 0;
    qint64 held = 0; ///< by the dry run
    qint64 created = 0;
    qint64 rejected = 0;
    qint64 refused = 0;
    qint64 unsent = 0;
    qint64 unknown = 0;
    qint64 waiting = 0;  ///< for their turn, written down or not, or to be tried again
    qint64 inFlight = 0; ///< sent, and without an outcome

    bool operator==(const ImportCounts &) const = default;
};

/// The count that an outcome adds to.
qint64 &countOf(ImportCounts &counts, Outcome outcome);

/// What there is before anything is sent, by what the journal knows.
ImportCounts countsOf(const CheckedRows &checked, const RowStandings &standings);

} // namespace desk
