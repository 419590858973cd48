// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/exchange.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace desk {

/// How long a service wants to be left alone: the Retry-After of a 429 (RFC 9110, 10.2.3), in
/// seconds or as a date; five seconds where it does not say. nullopt: it was no 429.
std::optional<std::chrono::milliseconds> throttledFor(const Exchange &exchange,
                                                      const QDateTime &now);

/// What is said meanwhile; `milliseconds` until the request is sent again.
QString waitingWords(qint64 milliseconds);

} // namespace desk
