// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict.h"

#include "answerpattern.h"
#include "inspection/bodydecoding.h"
#include "inspection/visibletext.h"
#include "observation.h"
#include "service/headers.h"

#include <QCoreApplication>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Verdict)
};

QString statusWords(const std::optional<int> &status)
{
    return status ? QString::number(*status) : Words::tr("no status");
}

QString idWords(const QList<qint64> &ids)
{
    QStringList numbers;
    for (const qint64 id : ids)
        numbers.append(QString::number(id));
    return numbers.isEmpty() ? Words::tr("none") : numbers.join(u' ');
}

/// What is in `some` more often than in `others`.
QList<qint64> beyond(QList<qint64> some, const QList<qint64> &others)
{
    for (const qint64 id : others)
        some.removeOne(id);
    return some;
}

void compareIssues(const QList<qint64> &expected, const Answer &answer, QStringList &reasons)
{
    const QList<qint64> missing = beyond(expected, issueIds(answer));
    const QList<qint64> more = beyond(issueIds(answer), expected);
    if (!missing.isEmpty())
        reasons.append(Words::tr("Issues that are missing: %1.").arg(idWords(missing)));
    if (!more.isEmpty())
        reasons.append(Words::tr("Issues that were not expected: %1.").arg(idWords(more)));
}

void comparePattern(const QString &pattern, const QString &answer, QStringList &reasons)
{
    const QString shown = visibleText(pattern, Lines::One);
    switch (matchPattern(pattern, answer)) {
    case PatternMatch::Found:
        return;
    case PatternMatch::Missing:
        reasons.append(Words::tr("Nothing in the answer matches %1.").arg(shown));
        return;
    case PatternMatch::TooCostly:
        reasons.append(Words::tr("It takes too long to find out whether the answer matches %1. "
                                 "Write the pattern in a simpler way.")
                           .arg(shown));
        return;
    }
}

QStringList differences(const Expectation &expected, const Conclusion &conclusion,
                        const Exchange &exchange)
{
    QStringList reasons;
    if (expected.outcome && *expected.outcome != conclusion.outcome) {
        reasons.append(Words::tr("The outcome is %1, not %2.")
                           .arg(outcomeLabel(conclusion.outcome), outcomeLabel(*expected.outcome)));
    }
    if (expected.status && expected.status != conclusion.httpStatus) {
        reasons.append(Words::tr("The status is %1, not %2.")
                           .arg(statusWords(conclusion.httpStatus))
                           .arg(*expected.status));
    }
    if (expected.issues)
        compareIssues(*expected.issues, conclusion.answer, reasons);
    if (expected.patterns.isEmpty())
        return reasons;
    const QString answer =
        decodeBody(exchange.responseBody, headerValue(exchange.responseHeaders, "Content-Type"))
            .text;
    for (const QString &pattern : expected.patterns)
        comparePattern(pattern, answer, reasons);
    return reasons;
}

QString wordsOf(const Conclusion &conclusion)
{
    return conclusion.error.isEmpty() ? outcomeLabel(conclusion.outcome) : conclusion.error;
}

/// Why nothing can be told, whatever the answer says; empty: something can.
QString findDoubt(const Expectation &expected, const SentOnce &sent)
{
    if (!sent.error.isEmpty())
        return sent.error;
    if (!sent.attempt.conclusion)
        return Words::tr("It has not ended.");
    const Conclusion &conclusion = *sent.attempt.conclusion;
    const bool isDoubtful =
        conclusion.outcome == Outcome::Unsent ||
        (conclusion.outcome == Outcome::Unknown && expected.outcome != Outcome::Unknown);
    return isDoubtful ? wordsOf(conclusion) : QString();
}

} // namespace

QString verdictLabel(Verdict::Kind kind)
{
    switch (kind) {
    case Verdict::Kind::AsExpected:
        return Words::tr("as expected");
    case Verdict::Kind::Differs:
        return Words::tr("differs");
    case Verdict::Kind::Unknown:
        return Words::tr("unknown");
    case Verdict::Kind::NotRun:
        break;
    }
    return Words::tr("not run");
}

Verdict verdictOf(const Expectation &expected, const SentOnce &sent)
{
    if (const QString doubt = findDoubt(expected, sent); !doubt.isEmpty())
        return {Verdict::Kind::Unknown, {doubt}};
    const Conclusion &conclusion = *sent.attempt.conclusion;
    const QStringList reasons = differences(expected, conclusion, sent.exchange);
    if (reasons.isEmpty())
        return {Verdict::Kind::AsExpected, {}};
    if (isAway(conclusion.httpStatus) && conclusion.httpStatus != expected.status)
        return {Verdict::Kind::Unknown, {wordsOf(conclusion)}};
    return {Verdict::Kind::Differs, reasons};
}

} // namespace desk
