// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace desk {

/// The proxy of an environment. It has no name and password: none is ever kept in a file.
struct ProxyChoice
{
    enum class Kind {
        System, ///< whatever the system says for the address
        None,
        Http, ///< host and port of an HTTP proxy; TLS goes through it as a tunnel
        Socks5,
    };

    Kind kind = Kind::System;
    QString host; ///< Http and Socks5 only, without brackets
    quint16 port = 0;

    bool isNamed() const { return kind == Kind::Http || kind == Kind::Socks5; }
    bool operator==(const ProxyChoice &) const = default;
};

/// How requests get to an environment.
struct Route
{
    ProxyChoice proxy;
    /// A PEM file of certificates that are trusted besides the system's, here and nowhere else.
    /// Absolute; empty: none.
    QString caFile;

    bool operator==(const Route &) const = default;
};

struct CheckedProxy
{
    ProxyChoice proxy;
    QString problem; ///< why it cannot be used, in a sentence; empty if it can
};

/// "host:port" as one types it, for a proxy of this kind. A user name is a problem.
CheckedProxy checkProxyAddress(ProxyChoice::Kind kind, const QString &address);
QString proxyAddress(const ProxyChoice &proxy);

/// The word of environments.json: "system", "none", "http://host:port" or "socks5://host:port".
CheckedProxy proxyFromName(const QString &name);
QString proxyName(const ProxyChoice &proxy);

} // namespace desk
