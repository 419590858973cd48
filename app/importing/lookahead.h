// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>

namespace desk {

/// How many rows are written down before it is their turn to be sent. So few that the service is
/// never waited for by many of them, and so many that it never waits for the disk: found out while
/// the run goes on. What is written down and not sent is unknown where the program is killed.
class LookAhead
{
public:
    static constexpr int most = 32;

    int rows() const { return m_rows; }
    /// Something could have been sent, and nothing was written down.
    void starved() { m_rows = std::min(m_rows * 2, most); }
    /// A row was written down that long before it was sent, in milliseconds.
    void waited(qint64 ms)
    {
        if (ms > longEnough)
            m_rows = std::max(m_rows / 2, 1);
    }

private:
    static constexpr qint64 longEnough = 50;

    int m_rows = 1;
};

} // namespace desk
