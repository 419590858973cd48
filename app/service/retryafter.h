// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange.h"

#include <QDateTime>
#include <QList>

#include <chrono>
#include <variant>

namespace desk {

/// When a service says that it may be asked again: after some time, counted from its answer, or
/// from a moment on (UTC). Nothing, where it does not say so, or not in a way that can be read.
using RetryAfter = std::variant<std::monostate, std::chrono::seconds, QDateTime>;

/// RFC 9110, "Retry-After": seconds, or any of the three ways to write a date.
RetryAfter readRetryAfter(const QList<HttpHeader> &headers);

/// What to do then, in a sentence. A moment is in the local time zone; every time is rounded up.
QString retryWords(const RetryAfter &retryAfter);

} // namespace desk
