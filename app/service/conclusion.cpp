// SPDX-License-Identifier: GPL-3.0-or-later
#include "conclusion.h"

#include "conclusionwords.h"
#include "headers.h"

#include <algorithm>

namespace desk {
namespace {

/// RFC 9112, 6.3: a length that is no number, or two that differ, leave nothing that can be relied
/// upon. Qt 6.4.2 goes by the first, and takes one that it cannot read for none.
bool isAsLongAsAnnounced(const TransportResult &result)
{
    const QByteArray announced = headerValue(result.headers, "Content-Length");
    if (announced.isNull() || !headerValue(result.headers, "Transfer-Encoding").isNull())
        return true;
    const QList<QByteArray> lengths = announced.split(',');
    return std::ranges::all_of(lengths, [&result](const QByteArray &length) {
        bool isNumber = false;
        const qint64 size = length.trimmed().toLongLong(&isNumber);
        return isNumber && size == result.body.size();
    });
}

bool isRefusal(int status)
{
    return (status >= 300 && status < 500) || status == 503;
}

Conclusion refused(int status, const TransportResult &result)
{
    Conclusion conclusion;
    conclusion.outcome = Outcome::Refused;
    conclusion.httpStatus = status;
    conclusion.error = refusedWords(status, result);
    return conclusion;
}

/// A 200 that arrived whole: what it says counts, and nothing that it does not say.
Conclusion concludeAnswer(const TransportResult &result)
{
    Conclusion conclusion;
    conclusion.httpStatus = result.status;
    const auto answer = readAnswer(result.body, headerValue(result.headers, "Content-Type"));
    if (!answer || !isAsLongAsAnnounced(result)) {
        conclusion.error = unknownWords(UnknownReason::Unreadable);
        return conclusion;
    }
    conclusion.answer = *answer;
    if (!answer->ok) {
        conclusion.error = unknownWords(UnknownReason::NothingSaid);
    } else if (*answer->ok) {
        conclusion.outcome = Outcome::Created;
    } else if (answer->accountId || answer->accountIdUnreadable) {
        conclusion.error = unknownWords(UnknownReason::RefusedWithAccount);
    } else {
        conclusion.outcome = Outcome::Rejected;
        if (answer->issues.isEmpty())
            conclusion.error = rejectedWords();
    }
    return conclusion;
}

Conclusion concludeStatus(int status, const TransportResult &result)
{
    if (isRefusal(status))
        return refused(status, result);
    if (status == 200 && result.complete)
        return concludeAnswer(result);
    Conclusion conclusion;
    conclusion.httpStatus = status;
    conclusion.error = status == 200 ? cutShortWords(result) : unknownStatusWords(status);
    return conclusion;
}

} // namespace

Conclusion conclude(const TransportResult &result)
{
    if (result.status)
        return concludeStatus(*result.status, result);
    // Qt may end these with status 0 and ContentReSendError, as the body cannot be had again.
    if (result.credentialsAsked)
        return refused(401, result);
    if (result.proxyCredentialsAsked)
        return refused(407, result);

    Conclusion conclusion;
    conclusion.outcome = result.bodyRead ? Outcome::Unknown : Outcome::Unsent;
    conclusion.error = result.bodyRead ? lostWords(result) : unsentWords(result);
    return conclusion;
}

Conclusion redacted(Conclusion conclusion, const Redactor &redactor)
{
    conclusion.error = redactor.text(conclusion.error);
    if (conclusion.answer.accountNo)
        conclusion.answer.accountNo = redactor.text(*conclusion.answer.accountNo);
    for (Issue &issue : conclusion.answer.issues) {
        issue.message = redactor.text(issue.message);
        issue.extraData = redactor.text(issue.extraData);
    }
    return conclusion;
}

} // namespace desk
