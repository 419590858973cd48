// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "route.h"
#include "serviceclient.h"

#include <chrono>
#include <memory>
#include <vector>

class QNetworkAccessManager;

namespace desk {

/// Access managers, each for one call at a time: so a proxy's question, which Qt asks of the
/// manager and not of the reply, is known to belong to that call. With a manager go its
/// connections, so a new one means a fresh connection.
class ManagerPool
{
public:
    /// A connection that was not used for longer may be closed by the service at any moment, and
    /// what is sent into that moment has an outcome that nobody knows.
    static constexpr std::chrono::milliseconds longestIdle = std::chrono::seconds(2);

    ManagerPool();
    ~ManagerPool();

    std::unique_ptr<QNetworkAccessManager> take(Connection connection, const Route &route);
    /// Keeps the manager and its open connection for the next Connection::Reused on this route:
    /// a connection that one environment's CA file vouches for is no other's.
    void giveBack(std::unique_ptr<QNetworkAccessManager> manager, const Route &route);
    /// Deletes the manager in a worker thread: it waits for its own thread, up to five seconds
    /// while a service pours out headers without end (measured with Qt 6.4.2).
    static void discard(std::unique_ptr<QNetworkAccessManager> manager);

private:
    struct Idle
    {
        std::unique_ptr<QNetworkAccessManager> manager;
        Route route;
        std::chrono::steady_clock::time_point since; ///< nobody used it
    };

    void dropOld();

    std::vector<Idle> m_idle;
};

} // namespace desk
