// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environment.h"

#include <QList>
#include <QString>

namespace desk {

/// An environment while somebody changes it: what is typed may not be usable yet.
struct EditedEnvironment
{
    Environment environment; ///< but for what is typed below
    QString baseUrl;         ///< as typed
    QString proxyAddress;    ///< as typed, host:port
    QString nameInFile;      ///< the row that it comes from; empty: it is new
};

EditedEnvironment edited(const Environment &environment);
QList<EditedEnvironment> edited(const EnvironmentList &list);
/// With what was typed in its place; for one without problems.
Environment environmentOf(const EditedEnvironment &edited);

/// A name that is not taken: "Live copy", "Live copy 2", ...
QString freeName(const QString &wanted, const QList<EditedEnvironment> &environments);

struct EditProblem
{
    enum class Place { Name, BaseUrl, ProxyAddress };

    Place place;
    QString words;
    QString suggestion; ///< a text that would mend it; empty: none
};

/// What somebody did to the environments that were there.
struct EnvironmentChanges
{
    struct Change
    {
        Environment from;
        Environment to;
    };

    QList<Change> changed;
    QList<Environment> removed;

    /// What the environment of this name is called now.
    QString nameAfter(const QString &name) const;
};

EnvironmentChanges changesBetween(const EnvironmentList &before,
                                  const QList<EditedEnvironment> &after);

/// What keeps the environment at `row` from being saved.
QList<EditProblem> findEditProblems(const QList<EditedEnvironment> &environments, qsizetype row);

} // namespace desk
