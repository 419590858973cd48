// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/finding.h"
#include "journal/customermatch.h"

#include <optional>

namespace desk {

/// What is to be said at a field because the customer may be there already. An error stops the
/// create: the same account number in the same environment. Everything else is a warning.
struct AlreadyThere
{
    Finding finding;
    std::optional<Attempt> attempt; ///< that one can look at; none where only the service knows

    bool operator==(const AlreadyThere &) const = default;
};

/// In words, with times as people here write them. `typed` decides at which field a name stands.
AlreadyThere alreadyThere(const CustomerMatch &match, const Request &typed);

/// An account that the service lists.
AlreadyThere alreadyThere(const QString &accountNo, qint64 accountId);

} // namespace desk
