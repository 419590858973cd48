// SPDX-License-Identifier: GPL-3.0-or-later
#include "productioncheck.h"

#include <QCoreApplication>

namespace desk {
namespace {

bool isSamePlace(const QUrl &left, const QUrl &right)
{
    const auto plain = [](const QUrl &url) {
        return url.adjusted(QUrl::StripTrailingSlash | QUrl::NormalizePathSegments);
    };
    return !left.isEmpty() && plain(left) == plain(right);
}

} // namespace

std::optional<QString> findProductionProblem(const Environment &target,
                                             const EnvironmentList &configured,
                                             const std::optional<QString> &typedName)
{
    QStringList names;
    if (target.production)
        names.append(target.name);
    for (const Environment &environment : configured.environments) {
        if (environment.production && isSamePlace(environment.baseUrl, target.baseUrl))
            names.append(environment.name);
    }
    if (names.isEmpty() || (typedName && names.contains(*typedName)))
        return std::nullopt;
    return QCoreApplication::translate(
               "ProductionCheck", "%1 is marked as production, and accounts would be left behind "
                                  "there. If that is meant, type its name: --production \"%1\"")
        .arg(names.constFirst());
}

} // namespace desk
