// SPDX-License-Identifier: GPL-3.0-or-later
#include "caseresult.h"

namespace desk {

bool deviates(Published published, const Observation &seen)
{
    return (published == Published::Accepted && seen.isRejected()) ||
           (published == Published::Rejected && seen.isAccepted());
}

bool CaseResult::deviates() const
{
    return doubt.isEmpty() && desk::deviates(asked.published, seen);
}

} // namespace desk
