// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkclient.h"

#include "managerpool.h"
#include "networkcall.h"

namespace desk {

NetworkClient::NetworkClient(QObject *parent)
    : ServiceClient(parent)
    , m_pool(std::make_shared<ManagerPool>())
{
}

ServiceCall *NetworkClient::post(const HttpRequest &request, const CallLimits &limits,
                                 Connection connection, QObject *parent)
{
    return new NetworkCall(request, limits, connection, m_pool, parent);
}

} // namespace desk
