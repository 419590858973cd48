// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rawrequest.h"

#include <QDate>
#include <QLatin1StringView>
#include <QString>

#include <span>

namespace desk {

/// A call of the service that creates nothing (shared/contract/README.md, "The other calls").
struct OtherCall
{
    QLatin1StringView name;                     ///< below api/v1/
    QLatin1StringView xmlRoot;                  ///< of its body
    std::span<const QLatin1StringView> members; ///< of its body, in order
    const char *purpose;                        ///< see purposeOf()
};

/// CustomerCreate is none of them.
std::span<const OtherCall> otherCalls();

/// What it is for, in a few words for people.
QString purposeOf(const OtherCall &call);

/// The call as it is before anyone changes it, with `{{apiKey}}` where the key goes. A null day
/// asks CustomerChange for all accounts; the other calls know no day.
RawRequest callRequest(const OtherCall &call, BodyFormat format, QDate since = {});

} // namespace desk
