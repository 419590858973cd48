// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/outcome.h"

#include <chrono>
#include <deque>
#include <optional>

namespace desk {

/// How fast a run is just now, and what it looked like lately. Times are of a clock that nobody
/// sets.
class ImportPace
{
public:
    using Moment = std::chrono::steady_clock::time_point;

    /// What happened within a second.
    struct Second
    {
        int created = 0;
        int notCreated = 0;
        int unknown = 0;
        std::chrono::milliseconds slowest{0}; ///< answer

        int rows() const { return created + notCreated + unknown; }
    };

    static constexpr std::size_t mostSeconds = 120; ///< that are kept

    /// A row has its outcome; `took`: its call.
    void add(Outcome outcome, std::chrono::milliseconds took, Moment now);

    /// Over the last ten seconds or so, or fewer where it has not been going for so long.
    double rowsPerSecond(Moment now) const;
    /// nullopt: nobody can tell.
    std::optional<std::chrono::seconds> timeLeft(qint64 waiting, Moment now) const;

    /// The newest last; seconds in which nothing happened are there.
    const std::deque<Second> &seconds() const { return m_seconds; }

private:
    void advance(Moment now);

    std::deque<Second> m_seconds;
    Moment m_begun{};   // the first second
    qint64 m_last = -1; // number of the newest second
};

} // namespace desk
