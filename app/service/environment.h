// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/bodyformat.h"
#include "route.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

namespace desk {

/// Where requests go. Its key is not part of it.
struct Environment
{
    QString name;
    QUrl baseUrl; ///< without api/v1/...; empty for the sandbox until it listens
    BodyFormat format = BodyFormat::Json;
    std::chrono::milliseconds timeout{30'000}; ///< longest silence of the service
    bool accountNoTyped = false; ///< people type account numbers; the service does not give them
    bool production = false;
    bool plainHttpAllowed = false; ///< plain http to something that is not loopback
    bool sandbox = false;
    Route route{};

    bool operator==(const Environment &) const = default;
};

/// The practice environment, always there.
Environment sandboxEnvironment();

/// The sandbox and what environments.json holds, in its order.
/// The file is an array of objects: name, baseUrl, format, timeoutSeconds, accountNoTyped,
/// production, plainHttpAllowed, proxy, caFile; all but the first two optional. A relative caFile
/// is beside the file.
struct EnvironmentList
{
    QList<Environment> environments;
    QString error;            ///< why the file could not be read, in a sentence; empty if it could
    QByteArray fingerprint{}; ///< of the file's content; empty without a file
    /// What stands there as baseUrl where QUrl can make nothing of it; by the environment's name.
    QHash<QString, QString> unreadableUrls{};

    const Environment *find(QStringView name) const;
};
EnvironmentList readEnvironments(const QString &file);

/// With one that is in no file; it takes the place of a configured one of its name.
EnvironmentList withGiven(EnvironmentList list, const std::optional<Environment> &given);

/// Why requests cannot be sent there, in a sentence: no scheme, user info, a port out of range,
/// plain http to a host that is not loopback, or through a proxy. nullopt: they can.
std::optional<QString> findBaseUrlProblem(const Environment &environment);

/// The URL of one call ("CustomerCreate") below the base, whatever slashes the base ends on.
QUrl callUrl(const QUrl &baseUrl, QLatin1StringView call);

/// As it is shown and kept: a space in it stays escaped.
QString shownUrl(const QUrl &baseUrl);

bool isLoopback(const QString &host);

} // namespace desk
