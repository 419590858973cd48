// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/attempt.h"

#include <QHash>
#include <QSet>

namespace desk {

/// The attempts that are in memory, out of a list that may have a million: those around the rows
/// in sight, those that still run, and one that is always wanted.
class HeldAttempts
{
public:
    /// nullptr: not in memory.
    const Attempt *find(qint64 number) const;
    const Attempt *find(const QString &id) const;

    /// Whether it is another one than was held.
    bool hold(const Attempt &attempt);
    void clear() { m_attempts.clear(); }
    qsizetype size() const { return m_attempts.size(); }

    /// Never let go of; 0: none.
    void setCurrent(qint64 number) { m_current = number; }
    qint64 current() const { return m_current; }

    /// Those that run: they are the ones that change.
    QList<qint64> running() const;

    /// Lets go of all the others once there are too many.
    void letGoExcept(const QSet<qint64> &wanted);

    /// An attempt takes about 3 KB.
    static constexpr qsizetype most = 512;

private:
    QHash<qint64, Attempt> m_attempts;
    qint64 m_current = 0;
};

} // namespace desk
