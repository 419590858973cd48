// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>

#include <atomic>

struct sqlite3;

namespace desk {

class SqlConnection;

/// Ends long work in another thread: between its steps by isRaised(), and within a statement by
/// interrupting it. Safe from any thread.
class StopSign
{
public:
    StopSign() = default;
    Q_DISABLE_COPY_MOVE(StopSign)

    /// SQLite forgets an interruption that comes before the statement does: to be called again
    /// until the work has ended.
    void raise();
    bool isRaised() const { return m_raised; }

    /// While it lives, raise() interrupts what runs on this connection. One at a time.
    class Reach
    {
    public:
        Reach(StopSign &sign, const SqlConnection &connection);
        ~Reach();
        Q_DISABLE_COPY_MOVE(Reach)

    private:
        StopSign &m_sign;
    };

private:
    std::atomic_bool m_raised = false;
    QMutex m_mutex;
    sqlite3 *m_reached = nullptr;
};

} // namespace desk
