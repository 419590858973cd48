// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "submission/rawrequest.h"

#include <QLatin1StringView>
#include <QString>

namespace desk {

/// Where a case wants them, so that it can be sent again and again.
inline constexpr QLatin1StringView accountNoPlaceholder{"{{freshAccountNo}}"};
inline constexpr QLatin1StringView emailPlaceholder{"{{freshEmail}}"};

/// What no other account has: the account number in 10 characters A-Z and 0-9, the email under a
/// domain kept for examples (RFC 2606). Neither needs escaping in any format.
struct FreshValues
{
    QString accountNo;
    QString email;
};

/// By chance: of two, made on whatever machine, one in 10^14 is the same.
FreshValues freshValues();

/// The placeholders of headers and body filled in, whatever Unicode encoding the body is in.
RawRequest withFreshValues(const RawRequest &raw, const FreshValues &values);

} // namespace desk
