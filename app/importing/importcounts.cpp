// SPDX-License-Identifier: GPL-3.0-or-later
#include "importcounts.h"

#include "rowstanding.h"

#include <algorithm>

namespace desk {

qint64 &countOf(ImportCounts &counts, Outcome outcome)
{
    switch (outcome) {
    case Outcome::Created:
        return counts.created;
    case Outcome::Rejected:
        return counts.rejected;
    case Outcome::Refused:
        return counts.refused;
    case Outcome::Unsent:
        return counts.unsent;
    case Outcome::Unknown:
        return counts.unknown;
    case Outcome::NotCreated:
        break;
    }
    return counts.waiting;
}

ImportCounts countsOf(const CheckedRows &checked, const RowStandings &standings)
{
    ImportCounts counts;
    counts.rows = qint64(checked.content.size());
    counts.held = std::ranges::count(checked.held, true);
    qint64 settled = 0;
    for (const RowStanding &standing : standings) {
        const auto at = std::size_t(standing.row - 1);
        if (at >= checked.content.size() || isToBeSent(standing, checked.content[at]))
            continue;
        const Outcome outcome = standing.outcome.value_or(Outcome::Unknown);
        if (checked.held[at] && !mayHaveCreated(outcome))
            continue;
        counts.held -= checked.held[at] ? 1 : 0;
        ++countOf(counts, outcome);
        ++settled;
    }
    counts.waiting = counts.rows - counts.held - settled;
    return counts;
}

} // namespace desk
