// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environment.h"
#include "exchange.h"
#include "servicecall.h"

namespace desk {

/// One call of an environment as it will leave: address, headers, and the environment's route.
HttpRequest serviceRequest(const Environment &environment, QLatin1StringView call,
                           BodyFormat format, const QByteArray &body);

/// The environment's time-out, and ten times that over all.
CallLimits limitsOf(const Environment &environment);

} // namespace desk
