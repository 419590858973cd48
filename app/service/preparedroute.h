// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "route.h"

#include <QFuture>
#include <QList>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QUrl>

namespace desk {

/// A route as the network takes it.
struct PreparedRoute
{
    QNetworkProxy proxy{QNetworkProxy::NoProxy};
    QList<QSslCertificate> authorities; ///< trusted besides the system's
    QString problem; ///< why nothing may be sent on it, in a sentence; empty if it may
};

/// Asking the system for its proxy may take seconds (a script from the network), and a CA file is
/// on a disk, so both happen in a worker thread. Loopback never goes through a proxy; where it
/// needs no CA file either, the future is finished at once.
/// Plain http through a proxy is a problem: the proxy could read the key.
QFuture<PreparedRoute> prepareRoute(const QUrl &url, const Route &route);

} // namespace desk
