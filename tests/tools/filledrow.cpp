// SPDX-License-Identifier: GPL-3.0-or-later
#include "filledrow.h"

#include "journal/answerrecord.h"
#include "journal/customerkeyrows.h"
#include "journal/headerrecord.h"
#include "journal/historyrows.h"
#include "journal/requestrecord.h"
#include "journal/searchtext.h"

namespace desk {
namespace {

using namespace Qt::StringLiterals;

QByteArray storable(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

QVariant orNull(const std::optional<int> &number)
{
    return number ? QVariant(*number) : QVariant();
}

QVariantList attemptRow(qint64 number, const Attempt &attempt)
{
    const Conclusion &conclusion = *attempt.conclusion;
    return {number,
            attempt.id,
            u"fill-journal"_s,
            attempt.openedAt.toMSecsSinceEpoch(),
            attempt.environment,
            attempt.baseUrl.toString(),
            QString(formatName(attempt.format)),
            recordRequest(attempt.request),
            attempt.concludedAt.toMSecsSinceEpoch(),
            QString(outcomeName(conclusion.outcome)),
            orNull(conclusion.httpStatus),
            recordAnswer(conclusion.answer),
            conclusion.error.isNull() ? u""_s : conclusion.error,
            searchText(attempt.request, {}, conclusion)};
}

QList<QVariantList> eventRows(qint64 number, const Attempt &attempt)
{
    const Conclusion &conclusion = *attempt.conclusion;
    const qint64 opened = attempt.openedAt.toMSecsSinceEpoch();
    const qint64 concluded = attempt.concludedAt.toMSecsSinceEpoch();
    QList<QVariantList> events{{number, opened, u"opened"_s, u"{\"user\":\"fill-journal\"}"_s}};
    if (conclusion.outcome != Outcome::Unsent)
        events.append({number, opened + 2, u"sent"_s, u"{}"_s});
    if (conclusion.httpStatus)
        events.append(
            {number, concluded, u"answered"_s, u"{\"status\":%1}"_s.arg(*conclusion.httpStatus)});
    events.append(
        {number, concluded, u"concluded"_s,
         u"{\"by\":\"submission\",\"outcome\":\"%1\"}"_s.arg(outcomeName(conclusion.outcome))});
    return events;
}

QVariantList exchangeRow(qint64 number, const Exchange &exchange)
{
    return {number,
            exchange.url.toString(),
            recordHeaders(exchange.requestHeaders),
            exchange.requestBody,
            orNull(exchange.status),
            storable(exchange.reason),
            recordHeaders(exchange.responseHeaders),
            storable(exchange.responseBody),
            int(exchange.responseCut),
            exchange.durationMs};
}

QVariantList customerKeysRow(qint64 number, const Attempt &attempt)
{
    const auto keys = keysOf(attempt.request, attempt.conclusion);
    if (!keys)
        return {};
    return QVariantList{number, attempt.environment} +
           customerKeyColumns(attempt.conclusion, *keys);
}

} // namespace

FilledRow filledRow(qint64 number, const BelievableAttempt &believable)
{
    const Attempt &attempt = believable.attempt;
    return {.attempt = attemptRow(number, attempt),
            .events = eventRows(number, attempt),
            .exchange = exchangeRow(number, believable.exchange),
            .customerKeys = customerKeysRow(number, attempt),
            .history =
                QVariantList{number, attempt.openedAt.toMSecsSinceEpoch(), attempt.environment} +
                historyKeys(attempt.request, attempt.conclusion)};
}

} // namespace desk
