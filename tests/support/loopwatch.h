// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <algorithm>

namespace desk::test {

/// The longest time in which the event loop did not come round: how long a window stood still.
class LoopWatch : public QObject
{
public:
    LoopWatch()
    {
        connect(&m_beat, &QTimer::timeout, this, &LoopWatch::note);
        m_beat.start(0);
        m_since.start();
    }

    qint64 longestMs() const { return m_longest; }

private:
    void note() { m_longest = std::max(m_longest, m_since.restart()); }

    QTimer m_beat;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

} // namespace desk::test
