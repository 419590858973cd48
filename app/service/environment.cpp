// SPDX-License-Identifier: GPL-3.0-or-later
#include "environment.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Environment)
};

} // namespace

Environment sandboxEnvironment()
{
    Environment sandbox;
    sandbox.name = u"sandbox"_s;
    sandbox.sandbox = true;
    return sandbox;
}

const Environment *EnvironmentList::find(QStringView name) const
{
    const auto row = std::ranges::find_if(environments, [name](const Environment &candidate) {
        return name.compare(candidate.name, Qt::CaseInsensitive) == 0;
    });
    return row == environments.end() ? nullptr : &*row;
}

EnvironmentList withGiven(EnvironmentList list, const std::optional<Environment> &given)
{
    if (!given)
        return list;
    list.environments.removeIf([&](const Environment &known) { return known.name == given->name; });
    list.environments.append(*given);
    return list;
}

std::optional<QString> findBaseUrlProblem(const Environment &environment)
{
    const QUrl &url = environment.baseUrl;
    if (url.isEmpty()) {
        return environment.sandbox
                   ? Words::tr("The sandbox has not started yet.")
                   : Words::tr("The environment has no address. Enter one that begins "
                               "with https://.");
    }
    if (!url.isValid()) // a port past 65535 among them
        return Words::tr("The address cannot be read. Check its host name and port.");
    const bool plain = url.scheme() == "http"_L1;
    if (!plain && url.scheme() != "https"_L1)
        return Words::tr("The address has to begin with https:// or http://.");
    if (url.host().isEmpty())
        return Words::tr("The address names no host.");
    if (url.port() == 0)
        return Words::tr("The address has port 0. Use a port from 1 to 65535.");
    if (!url.userInfo().isEmpty())
        return Words::tr("The address holds a user name or password. Take it out.");
    if (url.hasQuery() || url.hasFragment())
        return Words::tr("The address goes on after a ? or #. Cut it there.");
    if (plain && !environment.plainHttpAllowed && !isLoopback(url.host()))
        return Words::tr(
            "The address begins with http://, so the key would travel for all to read. "
            "Use https://, or allow plain http for this environment.");
    if (plain && environment.route.proxy.isNamed() && !isLoopback(url.host()))
        return Words::tr("The address begins with http://, so the proxy could read the key. Use "
                         "https://, or no proxy.");
    return std::nullopt;
}

QUrl callUrl(const QUrl &baseUrl, QLatin1StringView call)
{
    QString path = baseUrl.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    QUrl url = baseUrl;
    url.setPath(path + "/api/v1/"_L1 + call, QUrl::TolerantMode);
    return url;
}

QString shownUrl(const QUrl &baseUrl)
{
    return baseUrl.toString(QUrl::PrettyDecoded | QUrl::EncodeSpaces);
}

bool isLoopback(const QString &host)
{
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

} // namespace desk
