// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>

namespace desk {

/// How one list of numbers becomes another, in the three steps that a model can announce: what is
/// gone is taken out, what is left is put in its new order, what came is put in. No number stands
/// twice in a list. Quick where the two are the same but for a few in one place.
class RowChange
{
public:
    RowChange(const QList<qint64> &before, const QList<qint64> &after);

    struct Run
    {
        qsizetype row = 0;
        qsizetype count = 0;

        bool operator==(const Run &) const = default;
    };
    /// The last first, so that each row is the one at that time.
    const QList<Run> &removals() const { return m_removals; }
    /// What is left, in its new order; only where that is another.
    const std::optional<QList<qint64>> &order() const { return m_order; }
    /// The first first.
    const QList<Run> &insertions() const { return m_insertions; }
    /// The numbers that came, in their order.
    const QList<qint64> &come() const { return m_come; }

private:
    QList<Run> m_removals;
    std::optional<QList<qint64>> m_order;
    QList<Run> m_insertions;
    QList<qint64> m_come;
};

} // namespace desk
