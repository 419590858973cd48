// SPDX-License-Identifier: GPL-3.0-or-later
#include "managerpool.h"

#include <QNetworkAccessManager>
#include <QThreadPool>

namespace desk {

ManagerPool::ManagerPool() = default;
ManagerPool::~ManagerPool() = default;

std::unique_ptr<QNetworkAccessManager> ManagerPool::take(Connection connection)
{
    if (connection == Connection::Fresh || m_idle.empty())
        return std::make_unique<QNetworkAccessManager>();
    auto manager = std::move(m_idle.back());
    m_idle.pop_back();
    return manager;
}

void ManagerPool::giveBack(std::unique_ptr<QNetworkAccessManager> manager)
{
    manager->disconnect();
    m_idle.push_back(std::move(manager));
}

void ManagerPool::discard(std::unique_ptr<QNetworkAccessManager> manager)
{
    manager->disconnect();
    manager->moveToThread(nullptr);
    // std::function wants to be copied, so the manager's owner is the job itself.
    QThreadPool::globalInstance()->start([owned = manager.release()] { delete owned; });
}

} // namespace desk
