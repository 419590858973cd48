// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serviceclient.h"

#include <memory>

namespace desk {

class ManagerPool;

/// The client that speaks through QNetworkAccessManager. Proxies are looked up and CA files
/// read off this thread; loopback never goes through a proxy.
class NetworkClient : public ServiceClient
{
    Q_OBJECT
public:
    explicit NetworkClient(QObject *parent = nullptr);

    ServiceCall *post(const HttpRequest &request, const CallLimits &limits, Connection connection,
                      QObject *parent) override;

private:
    std::shared_ptr<ManagerPool> m_pool; // shared with the calls, which may live longer
};

} // namespace desk
