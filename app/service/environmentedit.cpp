// SPDX-License-Identifier: GPL-3.0-or-later
#include "environmentedit.h"

#include "baseurlcheck.h"

#include <QCoreApplication>

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 100; // UTF-16 code units; it stands in the title and the bar

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(EnvironmentEdit)
};

bool isSameName(const QString &one, const QString &other)
{
    return one.trimmed().compare(other.trimmed(), Qt::CaseInsensitive) == 0;
}

qsizetype countNamed(const QList<EditedEnvironment> &environments, const QString &name)
{
    return std::ranges::count_if(environments, [&name](const EditedEnvironment &candidate) {
        return isSameName(candidate.environment.name, name);
    });
}

QString findNameProblem(const QList<EditedEnvironment> &environments, const QString &name)
{
    if (name.trimmed().isEmpty())
        return Words::tr("Enter a name.");
    if (name.size() > longestName)
        return Words::tr("The name is longer than 100 characters. Shorten it.");
    if (std::ranges::any_of(
            name, [](QChar character) { return !character.isPrint() && !character.isSurrogate(); }))
        return Words::tr("The name holds a line break or a character that cannot be shown.");
    if (countNamed(environments, name) > 1)
        return Words::tr("The name %1 is taken. Choose another.").arg(name.trimmed());
    return {};
}

/// The environment with its proxy as far as it can be read.
Environment withProxy(const EditedEnvironment &edited)
{
    Environment environment = edited.environment;
    if (environment.route.proxy.isNamed()) {
        environment.route.proxy =
            checkProxyAddress(environment.route.proxy.kind, edited.proxyAddress).proxy;
    }
    return environment;
}

} // namespace

EditedEnvironment edited(const Environment &environment)
{
    return {environment, shownUrl(environment.baseUrl), proxyAddress(environment.route.proxy),
            environment.name};
}

QList<EditedEnvironment> edited(const EnvironmentList &list)
{
    QList<EditedEnvironment> all;
    for (const Environment &environment : list.environments) {
        all.append(edited(environment));
        if (list.unreadableUrls.contains(environment.name))
            all.last().baseUrl = list.unreadableUrls.value(environment.name);
    }
    return all;
}

Environment environmentOf(const EditedEnvironment &edited)
{
    Environment environment = withProxy(edited);
    environment.name = environment.name.trimmed();
    if (!environment.sandbox)
        environment.baseUrl = checkBaseUrl(edited.baseUrl, environment).url;
    return environment;
}

QString EnvironmentChanges::nameAfter(const QString &name) const
{
    for (const Change &change : changed) {
        if (change.from.name == name)
            return change.to.name;
    }
    return name;
}

EnvironmentChanges changesBetween(const EnvironmentList &before,
                                  const QList<EditedEnvironment> &after)
{
    EnvironmentChanges changes;
    for (const Environment &environment : before.environments) {
        const auto now = std::ranges::find(after, environment.name, &EditedEnvironment::nameInFile);
        if (now == after.end())
            changes.removed.append(environment);
        else if (const Environment changed = environmentOf(*now); changed != environment)
            changes.changed.append({environment, changed});
    }
    return changes;
}

QString freeName(const QString &wanted, const QList<EditedEnvironment> &environments)
{
    QString name = wanted;
    for (int number = 2; countNamed(environments, name) > 0; ++number)
        name = wanted + u' ' + QString::number(number);
    return name;
}

QList<EditProblem> findEditProblems(const QList<EditedEnvironment> &environments, qsizetype row)
{
    const EditedEnvironment &edited = environments.at(row);
    if (edited.environment.sandbox)
        return {};
    QList<EditProblem> problems;
    const QString name = findNameProblem(environments, edited.environment.name);
    if (!name.isEmpty())
        problems.append({EditProblem::Place::Name, name, {}});
    const CheckedBaseUrl address = checkBaseUrl(edited.baseUrl, withProxy(edited));
    if (!address.problem.isEmpty())
        problems.append({EditProblem::Place::BaseUrl, address.problem, address.suggestion});
    const ProxyChoice &proxy = edited.environment.route.proxy;
    if (proxy.isNamed()) {
        const QString problem = checkProxyAddress(proxy.kind, edited.proxyAddress).problem;
        if (!problem.isEmpty())
            problems.append({EditProblem::Place::ProxyAddress, problem, {}});
    }
    return problems;
}

} // namespace desk
