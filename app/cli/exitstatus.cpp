// SPDX-License-Identifier: GPL-3.0-or-later
#include "exitstatus.h"

namespace desk {

ExitStatus exitStatusOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Created:
        return ExitStatus::Done;
    case Outcome::Rejected:
        return ExitStatus::Rejected;
    case Outcome::Refused:
        return ExitStatus::Refused;
    case Outcome::Unsent:
        return ExitStatus::Unsent;
    case Outcome::Unknown:
    case Outcome::NotCreated: // of an attempt that was looked into later; no command ends so
        break;
    }
    return ExitStatus::Unknown;
}

} // namespace desk
