// SPDX-License-Identifier: GPL-3.0-or-later
#include "casemaking.h"

#include "freshvalues.h"
#include "inspection/requesttext.h"
#include "service/headers.h"
#include "service/redactor.h"
#include "submission/anyencoding.h"

namespace desk {
namespace {

/// Bytes by hand have no fields to make them from.
RawRequest rawOf(const Attempt &attempt, const Exchange &exchange)
{
    if (exchange.requestHeaders.isEmpty() && attempt.sentAs != SentAs::Raw)
        return rawRequest(attempt.request, attempt.format);
    return {exchange.requestHeaders, exchange.requestBody};
}

/// A key that was refused is not kept; this one is refused too, whatever the right one is.
RawRequest withWrongKey(const RawRequest &raw)
{
    const QString wrong = keyPlaceholder + u'x';
    RawRequest other{raw.headers, replacedInAnyEncoding(raw.body, keyPlaceholder, wrong)};
    for (HttpHeader &header : other.headers)
        header.value = replacedInAnyEncoding(header.value, keyPlaceholder, wrong);
    return other;
}

} // namespace

TestCase caseOf(const RawRequest &raw)
{
    TestCase made;
    made.raw = {withoutLength(raw.headers), raw.body};
    return made;
}

TestCase caseOf(const Attempt &attempt, const Exchange &exchange)
{
    TestCase made = caseOf(rawOf(attempt, exchange));
    if (!attempt.conclusion)
        return made;
    made.expected = expectationOf(*attempt.conclusion);
    made.name = summaryOf(*attempt.conclusion);
    if (mayHaveCreated(attempt.conclusion->outcome))
        made.raw.body = withFreshPlaceholders(made.raw.body);
    constexpr int keyRefused = 401;
    if (attempt.conclusion->httpStatus == keyRefused)
        made.raw = withWrongKey(made.raw);
    return made;
}

QByteArray withFreshPlaceholders(const QByteArray &body)
{
    RequestText text(Request(), formatOf(body));
    text.setBody(body);
    Request fields = text.fields();
    const auto replace = [&fields](QLatin1StringView name, QLatin1StringView placeholder) {
        if (!fields.text(name).trimmed().isEmpty())
            fields.setText(name, placeholder);
    };
    replace(field::accountNo, accountNoPlaceholder);
    replace(field::email, emailPlaceholder);
    text.follow(fields);
    return text.body();
}

} // namespace desk
