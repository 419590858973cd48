// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serviceclient.h"

#include <memory>

namespace desk {

class ManagerPool;

/// The client that speaks through QNetworkAccessManager. The system's proxy is looked up off
/// this thread; loopback never goes through one.
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
