// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowstanding.h"

#include <algorithm>
#include <array>

namespace desk {

bool isFaultOfRow(Outcome outcome, int status)
{
    constexpr std::array ofTheBody{400, 409, 413, 415, 422};
    return outcome == Outcome::Rejected ||
           (outcome == Outcome::Refused && std::ranges::find(ofTheBody, status) != ofTheBody.end());
}

bool isToBeSent(const RowStanding &standing, quint64 content)
{
    if (!standing.outcome || mayHaveCreated(*standing.outcome))
        return false;
    return standing.content != content || !isFaultOfRow(*standing.outcome, standing.status);
}

} // namespace desk
