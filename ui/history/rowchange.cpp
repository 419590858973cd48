// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowchange.h"

#include <QSet>

#include <algorithm>

namespace desk {
namespace {

struct Ends
{
    qsizetype start = 0; ///< how many are the same there
    qsizetype end = 0;
};

Ends sameEnds(const QList<qint64> &before, const QList<qint64> &after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    Ends ends;
    while (ends.start < shorter && before.at(ends.start) == after.at(ends.start))
        ++ends.start;
    while (ends.end < shorter - ends.start &&
           before.at(before.size() - 1 - ends.end) == after.at(after.size() - 1 - ends.end))
        ++ends.end;
    return ends;
}

QList<qint64> between(const QList<qint64> &numbers, const Ends &ends)
{
    return numbers.sliced(ends.start, numbers.size() - ends.start - ends.end);
}

/// The runs of those that are not in the others; what is in both is appended to `shared`.
QList<RowChange::Run> runsWithout(const QList<qint64> &numbers, const QList<qint64> &others,
                                  qsizetype firstRow, QList<qint64> &shared)
{
    const QSet<qint64> known(others.begin(), others.end());
    QList<RowChange::Run> runs;
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        const qsizetype row = firstRow + i;
        if (known.contains(numbers.at(i)))
            shared.append(numbers.at(i));
        else if (!runs.isEmpty() && runs.last().row + runs.last().count == row)
            ++runs.last().count;
        else
            runs.append({.row = row, .count = 1});
    }
    return runs;
}

} // namespace

RowChange::RowChange(const QList<qint64> &before, const QList<qint64> &after)
{
    const Ends ends = sameEnds(before, after);
    const QList<qint64> old = between(before, ends);
    const QList<qint64> next = between(after, ends);
    QList<qint64> left;
    QList<qint64> ordered;
    m_removals = runsWithout(old, next, ends.start, left);
    std::ranges::reverse(m_removals);
    m_insertions = runsWithout(next, old, ends.start, ordered);
    for (const Run &run : std::as_const(m_insertions))
        m_come += after.sliced(run.row, run.count);
    if (left != ordered)
        m_order = before.first(ends.start) + ordered + before.last(ends.end);
}

} // namespace desk
