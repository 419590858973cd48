// SPDX-License-Identifier: GPL-3.0-or-later
#include "target.h"

#include "testbench/productioncheck.h"

#include <QCoreApplication>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

QString translated(const char *words)
{
    return QCoreApplication::translate("Target", words);
}

Target serviceTarget(const QUrl &url)
{
    Environment environment;
    environment.name = url.toString(QUrl::RemoveUserInfo);
    environment.baseUrl = url;
    return {environment, findBaseUrlProblem(environment).value_or(QString())};
}

QString unknownNameError(const QString &name, const EnvironmentList &list)
{
    if (!list.error.isEmpty())
        return list.error;
    QStringList names;
    for (const Environment &environment : list.environments)
        names.append(environment.name);
    return translated("There is no environment %1; these are there: %2.")
        .arg(name, names.join(", "_L1));
}

Target namedTarget(const QString &name, const DataFolder &folder)
{
    const EnvironmentList list = readEnvironments(folder.environmentsFile());
    const Environment *found = list.find(name);
    if (found == nullptr)
        return {{}, unknownNameError(name, list)};
    if (found->sandbox) // it has no URL before it listens
        return {*found, {}};
    return {*found, findBaseUrlProblem(*found).value_or(QString())};
}

} // namespace

Target findTarget(const CommandLine &line, const DataFolder &folder)
{
    Target target = line.service ? serviceTarget(*line.service)
                                 : namedTarget(line.environment.value_or(QString()), folder);
    target.environment.format = line.format.value_or(target.environment.format);
    if (line.timeout)
        target.environment.timeout = *line.timeout;
    return target;
}

Target findTestTarget(const CommandLine &line, const DataFolder &folder)
{
    Target target = findTarget(line, folder);
    if (!target.error.isEmpty())
        return target;
    const auto production = findProductionProblem(
        target.environment, readEnvironments(folder.environmentsFile()), line.production);
    target.error = production.value_or(QString());
    return target;
}

} // namespace desk
