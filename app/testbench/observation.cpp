// SPDX-License-Identifier: GPL-3.0-or-later
#include "observation.h"

#include "contract/issuefield.h"

#include <QCoreApplication>
#include <QStringList>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr int redirections = 300;
constexpr int clientErrors = 400;
constexpr int unauthorized = 401;
constexpr int forbidden = 403;
constexpr int proxyUnauthorized = 407;
constexpr int tooManyRequests = 429;
constexpr int unavailable = 503;

QString issueWords(const Issue &issue)
{
    QString words = wordsOf(issue);
    if (issue.id)
        words.prepend(QString::number(*issue.id) + u' ');
    return issue.extraData.isEmpty() ? words : u"%1 (%2)"_s.arg(words, issue.extraData);
}

QString wordsFor(const Conclusion &conclusion)
{
    QStringList parts{outcomeLabel(conclusion.outcome)};
    if (conclusion.httpStatus && *conclusion.httpStatus != 200)
        parts.append(QString::number(*conclusion.httpStatus));
    for (const Issue &issue : conclusion.answer.issues)
        parts.append(issueWords(issue));
    if (conclusion.outcome == Outcome::Unknown || conclusion.outcome == Outcome::Unsent)
        parts.append(conclusion.error);
    return parts.join(u", "_s);
}

Observation::Verdict ofRefusal(int status, bool isAboutKey)
{
    if (status == unauthorized || status == forbidden)
        return isAboutKey ? Observation::Verdict::Rejected : Observation::Verdict::Unclear;
    const bool isOfRequest = status >= clientErrors && status != proxyUnauthorized &&
                             status != tooManyRequests && status != unavailable;
    return isOfRequest ? Observation::Verdict::Rejected : Observation::Verdict::Unclear;
}

} // namespace

bool isAway(const std::optional<int> &status)
{
    return !status || *status == 0 || *status == tooManyRequests || *status == unavailable ||
           (*status >= redirections && *status < clientErrors);
}

Observation observed(const Conclusion &conclusion, bool isAboutKey)
{
    const int status = conclusion.httpStatus.value_or(0);
    Observation seen;
    seen.status = conclusion.httpStatus;
    seen.accountNo = conclusion.answer.accountNo.value_or(QString());
    seen.issues = conclusion.answer.issues;
    seen.words = wordsFor(conclusion);
    seen.isKeyRefused = status == unauthorized || status == forbidden;
    seen.isAway = isAway(conclusion.httpStatus);
    seen.mayHaveCreated = desk::mayHaveCreated(conclusion.outcome);
    if (conclusion.outcome == Outcome::Created)
        seen.verdict = Observation::Verdict::Accepted;
    else if (conclusion.outcome == Outcome::Rejected)
        seen.verdict = Observation::Verdict::Rejected;
    else if (conclusion.outcome == Outcome::Refused)
        seen.verdict = ofRefusal(status, isAboutKey);
    return seen;
}

} // namespace desk
