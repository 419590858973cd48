// SPDX-License-Identifier: GPL-3.0-or-later
#include "systemproxy.h"

#include "environment.h"

#include <QNetworkProxyFactory>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace desk {
namespace {

QNetworkProxy lookUp(const QUrl &url)
{
    const auto proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    if (proxies.isEmpty() || proxies.first().type() == QNetworkProxy::DefaultProxy)
        return QNetworkProxy::NoProxy;
    return proxies.first();
}

} // namespace

QFuture<QNetworkProxy> systemProxyFor(const QUrl &url)
{
    const auto promise = std::make_shared<QPromise<QNetworkProxy>>();
    promise->start();
    if (isLoopback(url.host())) {
        promise->addResult(QNetworkProxy(QNetworkProxy::NoProxy));
        promise->finish();
        return promise->future();
    }
    QThreadPool::globalInstance()->start([promise, url] {
        promise->addResult(lookUp(url));
        promise->finish();
    });
    return promise->future();
}

} // namespace desk
