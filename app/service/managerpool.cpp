// SPDX-License-Identifier: GPL-3.0-or-later
#include "managerpool.h"

#include <QNetworkAccessManager>
#include <QThreadPool>

#include <algorithm>

namespace desk {
namespace {

// In a worker thread: it waits for its own thread, up to five seconds while a service pours out
// headers without end (measured with Qt 6.4.2).
void discard(std::unique_ptr<QNetworkAccessManager> manager)
{
    manager->disconnect();
    manager->moveToThread(nullptr);
    // std::function wants to be copied, so the manager's owner is the job itself.
    QThreadPool::globalInstance()->start([owned = manager.release()] { delete owned; });
}

} // namespace

PooledManager::PooledManager(const Route &onRoute, int mostCallsAtOnce)
    : route(onRoute)
    , mostCalls(mostCallsAtOnce)
    , manager(std::make_unique<QNetworkAccessManager>())
{
}

PooledManager::~PooledManager() = default;

void PooledManager::begin()
{
    mostCallsSoFar = std::max(mostCallsSoFar, ++calls);
}

void PooledManager::end()
{
    if (calls-- == mostCallsSoFar)
        busySince = Clock::now();
}

bool PooledManager::isFresh(std::chrono::milliseconds longestIdle) const
{
    return calls == mostCallsSoFar || Clock::now() - busySince <= longestIdle;
}

std::shared_ptr<PooledManager> ManagerPool::take(Connection connection, const Route &route, Way way)
{
    const bool isShared = connection == Connection::Reused && way == Way::Direct;
    const int most = isShared ? mostCalls : 1;
    std::erase_if(m_reused, [](const auto &pooled) {
        const bool isOld = !pooled->isFresh(longestIdle);
        if (isOld && pooled->calls == 0)
            discard(std::move(pooled->manager));
        return isOld;
    });
    const auto found = std::ranges::find_if(m_reused, [&](const auto &pooled) {
        return pooled->route == route && pooled->mostCalls == most && pooled->calls < most;
    });
    const bool isNew = connection == Connection::Fresh || found == m_reused.end();
    auto taken = isNew ? std::make_shared<PooledManager>(route, most) : *found;
    if (isNew && connection == Connection::Reused)
        m_reused.push_back(taken);
    taken->begin();
    return taken;
}

void ManagerPool::giveBack(const std::shared_ptr<PooledManager> &manager, bool reusable)
{
    manager->end();
    if (!reusable)
        std::erase(m_reused, manager);
    const bool isKept = std::ranges::find(m_reused, manager) != m_reused.end();
    if (manager->calls == 0 && !isKept)
        discard(std::move(manager->manager));
}

} // namespace desk
