// SPDX-License-Identifier: GPL-3.0-or-later
#include "expectation.h"

#include <QCoreApplication>

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Expectation)
};

QString issueWords(const QList<qint64> &ids)
{
    if (ids.isEmpty())
        return Words::tr("no issues");
    QStringList numbers;
    for (const qint64 id : ids)
        numbers.append(id == 0 ? Words::tr("without an ID") : QString::number(id));
    return ids.size() == 1 ? Words::tr("issue %1").arg(numbers.constFirst())
                           : Words::tr("issues %1").arg(numbers.join(u' '));
}

} // namespace

QList<Outcome> expectableOutcomes()
{
    return {Outcome::Created, Outcome::Rejected, Outcome::Refused, Outcome::Unknown};
}

QList<qint64> issueIds(const Answer &answer)
{
    QList<qint64> ids;
    for (const Issue &issue : answer.issues)
        ids.append(issue.id.value_or(0));
    std::ranges::sort(ids);
    return ids;
}

Expectation expectationOf(const Conclusion &conclusion)
{
    Expectation expectation;
    if (!expectableOutcomes().contains(conclusion.outcome))
        return expectation;
    expectation.outcome = conclusion.outcome;
    expectation.status = conclusion.httpStatus;
    if (conclusion.answer.ok)
        expectation.issues = issueIds(conclusion.answer);
    return expectation;
}

QString summaryOf(const Expectation &expectation)
{
    QStringList parts;
    if (expectation.outcome)
        parts.append(outcomeLabel(*expectation.outcome));
    if (expectation.status)
        parts.append(QString::number(*expectation.status));
    if (expectation.issues)
        parts.append(issueWords(*expectation.issues));
    if (const qsizetype count = expectation.patterns.size(); count == 1)
        parts.append(Words::tr("a pattern"));
    else if (count > 1)
        parts.append(Words::tr("%1 patterns").arg(count));
    return parts.join(", "_L1);
}

QString summaryOf(const Conclusion &conclusion)
{
    QStringList parts{outcomeLabel(conclusion.outcome)};
    if (conclusion.httpStatus)
        parts.append(QString::number(*conclusion.httpStatus));
    if (conclusion.answer.ok && !conclusion.answer.issues.isEmpty())
        parts.append(issueWords(issueIds(conclusion.answer)));
    return parts.join(", "_L1);
}

} // namespace desk
