// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>

namespace desk {

/// Not more than so many a second, evenly: what was not used is not made up for.
class SendingPace
{
public:
    using Clock = std::chrono::steady_clock;

    /// 0 or less: as many as there are.
    void setRate(double perSecond)
    {
        constexpr double slowest = 1.0 / 3600;
        m_interval = perSecond > 0 ? std::chrono::duration_cast<Clock::duration>(
                                         std::chrono::duration<double>(1) /
                                         (perSecond > slowest ? perSecond : slowest))
                                   : Clock::duration::zero();
        m_next = std::min(m_next, Clock::now() + m_interval);
    }

    /// How long the next one has to wait; 0: it may go.
    std::chrono::milliseconds wait(Clock::time_point now) const
    {
        return std::max(std::chrono::ceil<std::chrono::milliseconds>(m_next - now),
                        std::chrono::milliseconds::zero());
    }

    /// One goes. A timer wakes up a little late; that is no reason to fall behind.
    void went(Clock::time_point now)
    {
        constexpr std::chrono::milliseconds lateness{20};
        m_next = std::max(m_next, now - lateness) + m_interval;
    }

    bool isLimited() const { return m_interval > Clock::duration::zero(); }

private:
    Clock::duration m_interval = Clock::duration::zero();
    Clock::time_point m_next{};
};

} // namespace desk
