// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkverdict.h"

#include "contract/customerkeys.h"

#include <algorithm>

namespace desk {
namespace {

std::optional<ChangedCustomer> findNumber(const QList<ChangedCustomer> &customers,
                                          const QString &foldedNo)
{
    const auto found =
        std::ranges::find_if(customers, [&foldedNo](const ChangedCustomer &customer) {
            return foldedAccountNo(customer.accountNo) == foldedNo;
        });
    return found == customers.end() ? std::nullopt : std::optional(*found);
}

bool wasAbsentBefore(const CheckRecord &record)
{
    return record.before && !record.before->listed &&
           record.before->answeredAt <= record.attempt.openedAt;
}

CheckVerdict::Kind kindOfPresent(const CheckRecord &record)
{
    if (record.isNumberShared)
        return CheckVerdict::Kind::Shared;
    return wasAbsentBefore(record) ? CheckVerdict::Kind::Created : CheckVerdict::Kind::MayBeOlder;
}

// The first one that counts: after the attempt's end, and nothing else was seen since.
const Look *firstAbsent(const CheckRecord &record)
{
    const Look *first = nullptr;
    for (const Look &look : record.looks) {
        if (look.listed)
            first = nullptr;
        else if (!first && look.askedAt >= record.attempt.concludedAt)
            first = &look;
    }
    return first;
}

CheckVerdict verdictOfAbsent(const CheckRecord &record, const Look &look,
                             std::chrono::milliseconds timeOut)
{
    const Look *earlier = firstAbsent(record);
    const Look &first = earlier ? *earlier : look;
    const QDateTime again = first.answeredAt.addMSecs(timeOut.count());
    const bool isEnough = earlier && look.askedAt >= again;
    return {.kind = isEnough ? CheckVerdict::Kind::NotCreated : CheckVerdict::Kind::LookAgain,
            .look = look,
            .lookAgainAt = again};
}

} // namespace

CheckVerdict checkVerdict(const CheckRecord &record, const CheckAnswer &answer,
                          std::chrono::milliseconds timeOut)
{
    const QString number = foldedAccountNo(record.attempt.request.text(field::accountNo));
    if (number.isEmpty())
        return {.kind = CheckVerdict::Kind::ForAPerson, .appeared = answer.customers};
    const auto account = findNumber(answer.customers, number);
    const Look look{answer.askedAt, answer.answeredAt, account.has_value()};
    if (account)
        return {.kind = kindOfPresent(record), .look = look, .account = *account};
    return verdictOfAbsent(record, look, timeOut);
}

QDate dayToCheckFrom(const Attempt &attempt)
{
    return attempt.openedAt.toUTC().date().addDays(-1);
}

} // namespace desk
