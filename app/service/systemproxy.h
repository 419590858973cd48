// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QNetworkProxy>
#include <QUrl>

namespace desk {

/// The proxy that the system wants for this URL. The look-up may take seconds (a script from the
/// network), so it happens in a worker thread; the future of a loopback URL is finished at once,
/// as that never goes through a proxy.
QFuture<QNetworkProxy> systemProxyFor(const QUrl &url);

} // namespace desk
