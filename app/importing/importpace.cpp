// SPDX-License-Identifier: GPL-3.0-or-later
#include "importpace.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>

namespace desk {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t lookedBack = 10; // seconds

} // namespace

void ImportPace::add(Outcome outcome, std::chrono::milliseconds took, Moment now)
{
    advance(now);
    Second &second = m_seconds.back();
    second.slowest = std::max(second.slowest, took);
    if (outcome == Outcome::Created)
        ++second.created;
    else if (outcome == Outcome::Unknown)
        ++second.unknown;
    else
        ++second.notCreated;
}

void ImportPace::advance(Moment now)
{
    if (m_last < 0)
        m_begun = now;
    const qint64 number = std::chrono::floor<std::chrono::seconds>(now - m_begun).count();
    m_last = std::max(m_last, number - qint64(mostSeconds) - 1); // what is older is of no use
    for (; m_last < number; ++m_last) {
        m_seconds.emplace_back();
        if (m_seconds.size() > mostSeconds)
            m_seconds.pop_front();
    }
}

// The second that has just begun says nothing, unless it is the only one.
double ImportPace::rowsPerSecond(Moment now) const
{
    if (m_last < 0)
        return 0;
    const double elapsed = std::chrono::duration<double>(now - m_begun).count();
    const double sinceNewest = elapsed - double(m_last);
    const std::size_t counted = std::min(m_seconds.size(), lookedBack + 1);
    int rows = 0;
    for (std::size_t i = m_seconds.size() - counted; i < m_seconds.size(); ++i)
        rows += m_seconds[i].rows();
    const double seconds = double(counted - 1) + sinceNewest;
    return rows / std::max(seconds, 0.1);
}

std::optional<std::chrono::seconds> ImportPace::timeLeft(qint64 waiting, Moment now) const
{
    const double rate = rowsPerSecond(now);
    constexpr double nearlyNothing = 0.001;
    if (rate < nearlyNothing)
        return std::nullopt;
    return std::chrono::seconds(std::llround(std::ceil(double(waiting) / rate)));
}

} // namespace desk
