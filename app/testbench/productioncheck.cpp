// SPDX-License-Identifier: GPL-3.0-or-later
#include "productioncheck.h"

#include "submission/rawrequest.h"

#include <QCoreApplication>
#include <QHostAddress>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr int httpPort = 80;
constexpr int httpsPort = 443;

/// The names of this computer are one; a dot behind a name says only that it is a whole one.
QString hostOf(const QUrl &url)
{
    QString host = url.host().toLower();
    if (host.endsWith(u'.'))
        host.chop(1);
    const QHostAddress address(host);
    const bool isHere = host == "localhost"_L1 || host.endsWith(".localhost"_L1) ||
                        address.isLoopback() || address == QHostAddress::AnyIPv4 ||
                        address == QHostAddress::AnyIPv6;
    return isHere ? u"localhost"_s : host;
}

/// Where a create goes, whatever slashes the base ends on; a port that is written out or not is the
/// same one.
QUrl placeOf(const QUrl &baseUrl)
{
    QUrl url = callUrl(baseUrl, createCall);
    const bool isTls = url.scheme() == "https"_L1;
    url.setPort(url.port(isTls ? httpsPort : httpPort));
    url.setHost(hostOf(url));
    return url.adjusted(QUrl::NormalizePathSegments | QUrl::RemoveUserInfo | QUrl::RemoveQuery |
                        QUrl::RemoveFragment);
}

bool isSamePlace(const QUrl &left, const QUrl &right)
{
    return !left.isEmpty() && !right.isEmpty() &&
           placeOf(left).toString().compare(placeOf(right).toString(), Qt::CaseInsensitive) == 0;
}

} // namespace

QStringList productionNames(const Environment &target, const EnvironmentList &configured)
{
    QStringList names;
    if (target.production)
        names.append(target.name);
    for (const Environment &environment : configured.environments) {
        if (environment.production && isSamePlace(environment.baseUrl, target.baseUrl))
            names.append(environment.name);
    }
    names.removeDuplicates();
    return names;
}

std::optional<QString> findProductionProblem(const Environment &target,
                                             const EnvironmentList &configured,
                                             const std::optional<QString> &typedName)
{
    const QStringList names = productionNames(target, configured);
    if (names.isEmpty() || (typedName && names.contains(*typedName)))
        return std::nullopt;
    return QCoreApplication::translate(
               "ProductionCheck", "%1 is marked as production, and accounts would be left behind "
                                  "there. If that is meant, type its name: --production \"%1\"")
        .arg(names.constFirst());
}

} // namespace desk
