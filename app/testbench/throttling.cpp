// SPDX-License-Identifier: GPL-3.0-or-later
#include "throttling.h"

#include "service/headers.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr int tooManyRequests = 429;
constexpr std::chrono::milliseconds unsaid = 5s;
constexpr std::chrono::milliseconds longest = std::chrono::hours(24 * 365);

QDateTime httpDate(const QByteArray &text)
{
    const QDateTime local =
        QLocale::c().toDateTime(QString::fromLatin1(text), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    return {local.date(), local.time(), Qt::UTC};
}

std::chrono::milliseconds until(const QDateTime &then, const QDateTime &now)
{
    return std::chrono::milliseconds(then.toMSecsSinceEpoch() - now.toMSecsSinceEpoch());
}

} // namespace

std::optional<std::chrono::milliseconds> throttledFor(const Exchange &exchange,
                                                      const QDateTime &now)
{
    if (exchange.status != tooManyRequests)
        return std::nullopt;
    const QByteArray value = headerValue(exchange.responseHeaders, "Retry-After").trimmed();
    bool isNumber = false;
    const int seconds = value.toInt(&isNumber);
    if (isNumber && seconds >= 0)
        return std::min<std::chrono::milliseconds>(std::chrono::seconds(seconds), longest);
    if (const QDateTime date = httpDate(value); date.isValid())
        return std::clamp<std::chrono::milliseconds>(until(date, now), 0ms, longest);
    return unsaid;
}

} // namespace desk
