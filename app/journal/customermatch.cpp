// SPDX-License-Identifier: GPL-3.0-or-later
#include "customermatch.h"

namespace desk {

bool CustomerMatch::isCreated() const
{
    return attempt.conclusion && attempt.conclusion->outcome == Outcome::Created;
}

QString keyOf(const CustomerKeys &keys, CustomerMatch::Shared shared)
{
    switch (shared) {
    case CustomerMatch::Shared::AccountNo:
        return keys.accountNo;
    case CustomerMatch::Shared::Email:
        return keys.email;
    case CustomerMatch::Shared::VatNumber:
        return keys.vatNumber;
    case CustomerMatch::Shared::NameAndPlace:
        break;
    }
    return keys.nameAndPlace;
}

bool stopsCreate(const CustomerMatch &match)
{
    return match.isCreated() && match.shared == CustomerMatch::Shared::AccountNo;
}

bool isToBeAskedAbout(const CustomerMatch &match)
{
    return !match.isCreated() && (match.shared == CustomerMatch::Shared::AccountNo ||
                                  match.shared == CustomerMatch::Shared::Email);
}

} // namespace desk
