// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/checkrecord.h"
#include "service/customerchanges.h"

#include <chrono>

namespace desk {

/// What a look into the service's list says about an unknown attempt.
struct CheckVerdict
{
    enum class Kind {
        Created,    ///< the number was not there before the attempt, and is now
        MayBeOlder, ///< the number is there; nobody saw that it was not before
        Shared,     ///< the number is there, and more than one attempt may have created it
        LookAgain,  ///< not there; once more, not before `lookAgainAt`
        NotCreated, ///< not there twice, far enough apart
        ForAPerson, ///< no number was typed: `appeared` is what there is to go by
    };

    Kind kind = Kind::ForAPerson;
    std::optional<Look> look{}; ///< to be recorded; none where there was no number to look for
    ChangedCustomer account{};  ///< Created, MayBeOlder, Shared
    QDateTime lookAgainAt{};    ///< UTC
    QList<ChangedCustomer> appeared{}; ///< ForAPerson

    /// Whether it ends the attempt's being unknown.
    bool isCertain() const { return kind == Kind::Created || kind == Kind::NotCreated; }
};

/// What the service listed, and when. All that were added or changed since the day before the
/// attempt are there.
struct CheckAnswer
{
    QDateTime askedAt; ///< UTC
    QDateTime answeredAt;
    QList<ChangedCustomer> customers;
};

/// The rules of "Unknown is looked into, not guessed at". `timeOut` is the environment's longest
/// silence: whatever was still on its way to the service has arrived by then, or never will.
CheckVerdict checkVerdict(const CheckRecord &record, const CheckAnswer &answer,
                          std::chrono::milliseconds timeOut);

/// The day to ask from: the one before the attempt in UTC. In whatever time zone the service is,
/// the attempt was not earlier than that.
QDate dayToCheckFrom(const Attempt &attempt);

} // namespace desk
