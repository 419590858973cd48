// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attempt.h"
#include "contract/customerkeys.h"

#include <QList>

namespace desk {

/// An attempt whose customer is there already, or may be, and what it shares with who is asked
/// about (contract/customerkeys.h). Rejected, refused and unsent attempts never match: they created
/// nobody, and to try once more is what one does about them.
struct CustomerMatch
{
    enum class Shared { AccountNo, Email, VatNumber, NameAndPlace };

    Shared shared = Shared::AccountNo;
    Attempt attempt; ///< created, unknown, or without a conclusion

    /// False: nobody knows whether the customer is there.
    bool isCreated() const;

    bool operator==(const CustomerMatch &) const = default;
};

using CustomerMatches = QList<CustomerMatch>;

/// The text that the match is about.
QString keyOf(const CustomerKeys &keys, CustomerMatch::Shared shared);

/// An account number can be given once only.
bool stopsCreate(const CustomerMatch &match);

/// Two accounts can share neither number nor email, so the attempt may have created this very
/// customer.
bool isToBeAskedAbout(const CustomerMatch &match);

} // namespace desk
