// SPDX-License-Identifier: GPL-3.0-or-later
#include "heldattempts.h"

#include <algorithm>

namespace desk {

const Attempt *HeldAttempts::find(qint64 number) const
{
    const auto held = m_attempts.constFind(number);
    return held == m_attempts.constEnd() ? nullptr : &*held;
}

const Attempt *HeldAttempts::find(const QString &id) const
{
    const auto held = std::ranges::find(m_attempts, id, &Attempt::id);
    return held == m_attempts.end() ? nullptr : &*held;
}

bool HeldAttempts::hold(const Attempt &attempt)
{
    const Attempt *held = find(attempt.number);
    if (held && *held == attempt)
        return false;
    m_attempts.insert(attempt.number, attempt);
    return true;
}

QList<qint64> HeldAttempts::running() const
{
    QList<qint64> numbers;
    for (const Attempt &attempt : m_attempts) {
        if (!attempt.conclusion)
            numbers.append(attempt.number);
    }
    return numbers;
}

void HeldAttempts::letGoExcept(const QSet<qint64> &wanted)
{
    if (m_attempts.size() <= most)
        return;
    m_attempts.removeIf([this, &wanted](const std::pair<const qint64 &, Attempt &> &held) {
        return held.first != m_current && held.second.conclusion && !wanted.contains(held.first);
    });
}

} // namespace desk
