// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/attempt.h"

#include <QTimeZone>

namespace desk {

/// A created attempt in which every member has something to say.
inline Attempt sampleAttempt()
{
    using namespace Qt::StringLiterals;
    Attempt attempt;
    attempt.id = u"c0ffee00-0000-4000-8000-000000000001"_s;
    attempt.openedAt = QDateTime({2026, 11, 23}, {12, 41, 5, 120}, QTimeZone::utc());
    attempt.environment = u"sandbox"_s;
    attempt.request.setValue(field::channelId, 2);
    attempt.request.setValue(field::surname, u"Müller"_s);
    attempt.request.setValue(field::allowInvoices, false);
    Conclusion conclusion;
    conclusion.outcome = Outcome::Created;
    conclusion.httpStatus = 200;
    conclusion.answer.ok = true;
    conclusion.answer.accountId = 5'000'000'000;
    conclusion.answer.accountNo = u"A-1042"_s;
    conclusion.answer.addressId = 4;
    conclusion.answer.contactId = 5;
    conclusion.answer.issues = {{34, u"Shortened"_s, u"Line1"_s}};
    attempt.conclusion = conclusion;
    return attempt;
}

} // namespace desk
