// SPDX-License-Identifier: GPL-3.0-or-later
#include "managerpool.h"

#include <QNetworkAccessManager>
#include <QThreadPool>

#include <algorithm>

namespace desk {

ManagerPool::ManagerPool() = default;
ManagerPool::~ManagerPool() = default;

std::unique_ptr<QNetworkAccessManager> ManagerPool::take(Connection connection, const Route &route)
{
    dropOld();
    const auto idle = std::ranges::find(m_idle, route, &Idle::route);
    if (connection == Connection::Fresh || idle == m_idle.end())
        return std::make_unique<QNetworkAccessManager>();
    auto manager = std::move(idle->manager);
    m_idle.erase(idle);
    return manager;
}

void ManagerPool::giveBack(std::unique_ptr<QNetworkAccessManager> manager, const Route &route)
{
    manager->disconnect();
    m_idle.push_back({std::move(manager), route, std::chrono::steady_clock::now()});
}

void ManagerPool::dropOld()
{
    const auto oldest = std::chrono::steady_clock::now() - longestIdle;
    for (Idle &idle : m_idle) {
        if (idle.since < oldest)
            discard(std::move(idle.manager));
    }
    std::erase_if(m_idle, [](const Idle &idle) { return !idle.manager; });
}

void ManagerPool::discard(std::unique_ptr<QNetworkAccessManager> manager)
{
    manager->disconnect();
    manager->moveToThread(nullptr);
    // std::function wants to be copied, so the manager's owner is the job itself.
    QThreadPool::globalInstance()->start([owned = manager.release()] { delete owned; });
}

} // namespace desk
