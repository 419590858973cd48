// SPDX-License-Identifier: GPL-3.0-or-later
#include "throttling.h"

#include "service/retryafter.h"

#include <QCoreApplication>

#include <algorithm>

namespace desk {
namespace {

using namespace std::chrono_literals;

constexpr int tooManyRequests = 429;
constexpr std::chrono::milliseconds unsaid = 5s;

} // namespace

std::optional<std::chrono::milliseconds> throttledFor(const Exchange &exchange,
                                                      const QDateTime &now)
{
    if (exchange.status != tooManyRequests)
        return std::nullopt;
    const RetryAfter told = readRetryAfter(exchange.responseHeaders);
    if (const auto *time = std::get_if<std::chrono::seconds>(&told))
        return *time;
    if (const auto *moment = std::get_if<QDateTime>(&told))
        return std::max(0ms, std::chrono::milliseconds(now.msecsTo(*moment)));
    return unsaid;
}

QString waitingWords(qint64 milliseconds)
{
    constexpr qint64 second = 1'000;
    return QCoreApplication::translate("Throttling",
                                       "The service asks to be left alone (429): %1 s "
                                       "until the request is sent again.")
        .arg((milliseconds + second - 1) / second);
}

} // namespace desk
