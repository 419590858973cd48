// SPDX-License-Identifier: GPL-3.0-or-later
#include "preparedroute.h"

#include "cafile.h"
#include "environment.h"
#include "inworker.h"

#include <QCoreApplication>
#include <QNetworkProxyFactory>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PreparedRoute)
};

QNetworkProxy systemProxyFor(const QUrl &url)
{
    const auto proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    if (proxies.isEmpty() || proxies.first().type() == QNetworkProxy::DefaultProxy)
        return QNetworkProxy::NoProxy;
    return proxies.first();
}

QNetworkProxy proxyFor(const QUrl &url, const ProxyChoice &choice)
{
    if (isLoopback(url.host()))
        return QNetworkProxy::NoProxy;
    switch (choice.kind) {
    case ProxyChoice::Kind::System:
        return systemProxyFor(url);
    case ProxyChoice::Kind::None:
        return QNetworkProxy::NoProxy;
    case ProxyChoice::Kind::Http:
        return {QNetworkProxy::HttpProxy, choice.host, choice.port};
    case ProxyChoice::Kind::Socks5:
        break;
    }
    return {QNetworkProxy::Socks5Proxy, choice.host, choice.port};
}

PreparedRoute prepared(const QUrl &url, const Route &route)
{
    PreparedRoute ready;
    ready.proxy = proxyFor(url, route.proxy);
    if (ready.proxy.type() != QNetworkProxy::NoProxy && url.scheme() == "http"_L1) {
        ready.problem = Words::tr(
            "The address begins with http:// and a proxy is on the way, which could read the key. "
            "Nothing was sent: use https://, or no proxy for this environment.");
        return ready;
    }
    if (route.caFile.isEmpty())
        return ready;
    const CaFile file = readCaFile(route.caFile);
    ready.authorities = file.certificates;
    if (!file.problem.isEmpty()) {
        ready.problem = Words::tr("The environment's CA file %1 is of no use. %2 Nothing was sent.")
                            .arg(route.caFile, file.problem);
    }
    return ready;
}

} // namespace

QFuture<PreparedRoute> prepareRoute(const QUrl &url, const Route &route)
{
    if (isLoopback(url.host()) && route.caFile.isEmpty())
        return finishedFuture(PreparedRoute{});
    return inWorker([url, route] { return prepared(url, route); });
}

} // namespace desk
