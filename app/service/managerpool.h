// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "route.h"
#include "serviceclient.h"

#include <chrono>
#include <memory>
#include <vector>

class QNetworkAccessManager;

namespace desk {

/// An access manager, and who uses it. With a manager go its connections, so a new one means a
/// fresh connection.
struct PooledManager
{
    using Clock = std::chrono::steady_clock;

    explicit PooledManager(const Route &route, int mostCalls);
    ~PooledManager();
    Q_DISABLE_COPY_MOVE(PooledManager)

    void begin();
    void end();
    /// None of its connections was unused for longer than that: as many calls as it ever had at
    /// once, and so connections, were under way since.
    bool isFresh(std::chrono::milliseconds longestIdle) const;

    const Route route;
    const int mostCalls; ///< at once
    std::unique_ptr<QNetworkAccessManager> manager;
    int calls = 0; ///< under way
    int mostCallsSoFar = 0;
    Clock::time_point busySince{}; ///< the last moment at which none of its connections was idle
};

/// Access managers, each with a thread of its own in Qt. Where a proxy may be on the way, a manager
/// is for one call at a time: so a proxy's question, which Qt asks of the manager and not of the
/// reply, is known to belong to that call. Elsewhere calls share one.
class ManagerPool
{
public:
    /// A connection that was not used for longer may be closed by the service at any moment, and
    /// what is sent into that moment has an outcome that nobody knows.
    static constexpr std::chrono::milliseconds longestIdle = std::chrono::seconds(2);
    /// Connections that Qt opens to a host: one more call would wait for another's answer.
    static constexpr int mostCalls = 6;

    enum class Way {
        Direct,
        ThroughProxy,
    };

    /// Connection::Reused: with the open connections of earlier calls on this route, since one
    /// that one environment's CA file vouches for is no other's.
    std::shared_ptr<PooledManager> take(Connection connection, const Route &route, Way way);
    /// At the end of a call. Not reusable: its manager is not taken any more, and goes with the
    /// last of its calls.
    void giveBack(const std::shared_ptr<PooledManager> &manager, bool reusable);

private:
    std::vector<std::shared_ptr<PooledManager>> m_reused;
};

} // namespace desk
