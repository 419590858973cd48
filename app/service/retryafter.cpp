// SPDX-License-Identifier: GPL-3.0-or-later
#include "retryafter.h"

#include "headers.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RetryAfter)
};

constexpr std::chrono::seconds longest = std::chrono::years{1};

bool isNumber(const QByteArray &text)
{
    return !text.isEmpty() &&
           std::ranges::all_of(text, [](char digit) { return digit >= '0' && digit <= '9'; });
}

/// "Sun, 06 Nov 1994 08:49:37 GMT", and the two old ways that a recipient still has to read.
QDateTime readHttpDate(const QByteArray &text)
{
    // Without the day of the week: with two digits for the year, Qt takes it for that of 1926.
    QString date = QString::fromLatin1(text).simplified().section(u", "_s, -1);
    if (!date.endsWith(" GMT"_L1)) // asctime() says no zone and means this one
        date += " GMT"_L1;
    const QLocale english = QLocale::c();
    for (const auto &format :
         {u"dd MMM yyyy hh:mm:ss t"_s, u"ddd MMM d hh:mm:ss yyyy t"_s, u"dd-MMM-yy hh:mm:ss t"_s}) {
        const QDateTime moment = english.toDateTime(date, format);
        constexpr int firstYearOfTheWeb = 1990; // two digits are read as 19xx
        if (moment.isValid())
            return moment.date().year() < firstYearOfTheWeb ? moment.addYears(100) : moment;
    }
    return {};
}

/// In the largest unit of which there are two at least.
QString duration(std::chrono::seconds time)
{
    if (time < 2min)
        return Words::tr("%1 s").arg(time.count());
    if (time < 2h)
        return Words::tr("%1 min").arg(std::chrono::ceil<std::chrono::minutes>(time).count());
    if (time < std::chrono::days{2})
        return Words::tr("%1 h").arg(std::chrono::ceil<std::chrono::hours>(time).count());
    return Words::tr("%1 days").arg(std::chrono::ceil<std::chrono::days>(time).count());
}

/// To the minute, as short formats say no seconds.
QString moment(const QDateTime &time)
{
    constexpr qint64 minute = 60'000;
    const qint64 rounded = (time.toMSecsSinceEpoch() + minute - 1) / minute * minute;
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(rounded), QLocale::ShortFormat);
}

} // namespace

RetryAfter readRetryAfter(const QList<HttpHeader> &headers)
{
    const QByteArray value = headerValue(headers, "Retry-After").trimmed();
    if (isNumber(value)) {
        bool fits = false;
        const std::chrono::seconds time(value.toLongLong(&fits));
        return fits && time <= longest ? RetryAfter(time) : RetryAfter();
    }
    const QDateTime date = readHttpDate(value);
    return date.isValid() ? RetryAfter(date) : RetryAfter();
}

QString retryWords(const RetryAfter &retryAfter)
{
    if (const auto *time = std::get_if<std::chrono::seconds>(&retryAfter)) {
        if (*time == 0s)
            return Words::tr("Send it again.");
        return Words::tr("Send it again %1 after this answer, or later.").arg(duration(*time));
    }
    if (const auto *date = std::get_if<QDateTime>(&retryAfter))
        return Words::tr("Send it again after %1.").arg(moment(*date));
    return Words::tr("Send it again later.");
}

} // namespace desk
