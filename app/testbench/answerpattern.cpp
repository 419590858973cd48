// SPDX-License-Identifier: GPL-3.0-or-later
#include "answerpattern.h"

#include "expectation.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QRegularExpression>

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AnswerPattern)
};

constexpr qsizetype longestText = 1'048'576; // UTF-16 code units
constexpr std::chrono::milliseconds patience{500};

/// PCRE counts anew at each place of the text where a match may begin. What a pattern sets by
/// itself can only lower it.
constexpr auto limits = "(*LIMIT_MATCH=200000)"_L1;

QRegularExpression limited(const QString &pattern)
{
    return QRegularExpression(limits + pattern);
}

/// One place after the other, so that the clock can be looked at in between.
PatternMatch matchStepwise(const QRegularExpression &expression, const QString &text)
{
    const QDeadlineTimer deadline(patience);
    for (qsizetype at = 0; at <= text.size(); ++at) {
        const QRegularExpressionMatch match =
            expression.match(text, at, QRegularExpression::NormalMatch,
                             QRegularExpression::AnchorAtOffsetMatchOption |
                                 QRegularExpression::DontCheckSubjectStringMatchOption);
        if (match.hasMatch())
            return PatternMatch::Found;
        if (!match.isValid() || deadline.hasExpired())
            return PatternMatch::TooCostly;
    }
    return PatternMatch::Missing;
}

} // namespace

QString findPatternProblem(const QString &pattern)
{
    if (pattern.isEmpty())
        return Words::tr("The pattern is empty. Write what the answer has to hold.");
    if (pattern.size() > longestPattern) {
        return Words::tr("The pattern is longer than %L1 characters. Shorten it.")
            .arg(longestPattern);
    }
    const QRegularExpression expression = limited(pattern);
    if (expression.isValid())
        return {};
    const qsizetype place = std::max<qsizetype>(expression.patternErrorOffset() - limits.size(), 0);
    return Words::tr("This is no regular expression: %1, at character %2.")
        .arg(expression.errorString())
        .arg(place + 1);
}

PatternMatch matchPattern(const QString &pattern, const QString &text)
{
    const QRegularExpression expression = limited(pattern);
    if (!expression.isValid())
        return PatternMatch::TooCostly;
    // Halves of characters would make PCRE read beyond the end: there are none from here on.
    return matchStepwise(
        expression, QString::fromUtf8(text.first(std::min(text.size(), longestText)).toUtf8()));
}

} // namespace desk
