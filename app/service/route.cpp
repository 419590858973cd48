// SPDX-License-Identifier: GPL-3.0-or-later
#include "route.h"

#include <QCoreApplication>
#include <QUrl>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Route)
};

constexpr QLatin1StringView httpPrefix{"http://"};
constexpr QLatin1StringView socksPrefix{"socks5://"};

QLatin1StringView prefixOf(ProxyChoice::Kind kind)
{
    return kind == ProxyChoice::Kind::Socks5 ? socksPrefix : httpPrefix;
}

bool goesOn(const QUrl &url)
{
    return url.path().size() > 1 || url.hasQuery() || url.hasFragment();
}

} // namespace

CheckedProxy checkProxyAddress(ProxyChoice::Kind kind, const QString &address)
{
    const QString typed = address.trimmed();
    if (typed.isEmpty())
        return {{kind, {}, 0}, Words::tr("Enter the proxy as host:port.")};
    if (typed.contains(u'@')) {
        return {{kind, {}, 0},
                Words::tr("A user name or password of a proxy is not kept. Take it out.")};
    }
    const QUrl url("http://"_L1 + typed, QUrl::StrictMode);
    const bool isPlainAddress = url.isValid() && !url.host().isEmpty() && !goesOn(url);
    if (!isPlainAddress || url.port() <= 0) {
        return {{kind, {}, 0},
                Words::tr("The proxy cannot be read. Enter it as host:port, with a port from 1 "
                          "to 65535.")};
    }
    return {{kind, url.host(), quint16(url.port())}, {}};
}

QString proxyAddress(const ProxyChoice &proxy)
{
    if (!proxy.isNamed())
        return {};
    const QString host = proxy.host.contains(u':') ? u'[' + proxy.host + u']' : proxy.host;
    return host + u':' + QString::number(proxy.port);
}

CheckedProxy proxyFromName(const QString &name)
{
    if (name == "system"_L1)
        return {};
    if (name == "none"_L1)
        return {{ProxyChoice::Kind::None, {}, 0}, {}};
    for (const auto kind : {ProxyChoice::Kind::Http, ProxyChoice::Kind::Socks5}) {
        const QLatin1StringView prefix = prefixOf(kind);
        if (name.startsWith(prefix, Qt::CaseInsensitive))
            return checkProxyAddress(kind, name.sliced(prefix.size()));
    }
    return {{}, Words::tr("A proxy is system, none, http://host:port or socks5://host:port.")};
}

QString proxyName(const ProxyChoice &proxy)
{
    switch (proxy.kind) {
    case ProxyChoice::Kind::System:
        return u"system"_s;
    case ProxyChoice::Kind::None:
        return u"none"_s;
    case ProxyChoice::Kind::Http:
    case ProxyChoice::Kind::Socks5:
        break;
    }
    return prefixOf(proxy.kind) + proxyAddress(proxy);
}

} // namespace desk
