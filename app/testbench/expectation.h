// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/conclusion.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace desk {

/// How a case should end. What is not said may be anything.
struct Expectation
{
    std::optional<Outcome> outcome{}; ///< one of expectableOutcomes()
    std::optional<int> status{};
    /// Every issue ID of the answer, as often as it is there, in any order; 0: one without an ID.
    std::optional<QList<qint64>> issues{};
    /// Regular expressions (PCRE), each of which has to match somewhere in the answer's body.
    QStringList patterns{};

    bool isEmpty() const { return !outcome && !status && !issues && patterns.isEmpty(); }
    bool operator==(const Expectation &) const = default;
};

/// A request that is not sent proves nothing, and what was found out later is not its end.
QList<Outcome> expectableOutcomes();

/// The IDs as Expectation::issues has them, ascending.
QList<qint64> issueIds(const Answer &answer);

/// What would be as expected, were it to end like this again; nothing where it was not sent.
Expectation expectationOf(const Conclusion &conclusion);

/// "created, 200, issues 30 31": for a cell of a table.
QString summaryOf(const Expectation &expectation);
/// The same of how it ended.
QString summaryOf(const Conclusion &conclusion);

/// Nothing may be told of the answer of one that is longer, or has more patterns than that.
inline constexpr qsizetype longestPattern = 1'000; ///< UTF-16 code units
inline constexpr qsizetype mostPatterns = 20;

} // namespace desk
