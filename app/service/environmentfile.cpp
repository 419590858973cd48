// SPDX-License-Identifier: GPL-3.0-or-later
#include "environment.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 1024 * 1024;
constexpr double longestTimeout = 3600; // seconds

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Environment)
};

/// One object of the file. `problem` stays empty when all of it could be read.
class Row
{
public:
    explicit Row(const QJsonObject &object)
        : m_object(object)
    {
    }

    QString problem() const { return m_problem; }

    QString text(QLatin1StringView member)
    {
        const QJsonValue value = m_object.value(member);
        if (!value.isUndefined() && !value.isString())
            complain(Words::tr("%1 has to be text").arg(member));
        return value.toString().trimmed();
    }

    bool flag(QLatin1StringView member)
    {
        const QJsonValue value = m_object.value(member);
        if (!value.isUndefined() && !value.isBool())
            complain(Words::tr("%1 has to be true or false").arg(member));
        return value.toBool();
    }

    BodyFormat format(QLatin1StringView member)
    {
        if (!m_object.contains(member))
            return BodyFormat::Json;
        const auto format = formatFromName(text(member));
        if (!format)
            complain(Words::tr("%1 has to be json or xml").arg(member));
        return format.value_or(BodyFormat::Json);
    }

    std::chrono::milliseconds seconds(QLatin1StringView member, std::chrono::milliseconds standard)
    {
        if (!m_object.contains(member))
            return standard;
        const double seconds = m_object.value(member).toDouble(-1);
        if (!(seconds > 0 && seconds <= longestTimeout)) {
            complain(Words::tr("%1 has to be a number above 0, 3600 at most").arg(member));
            return standard;
        }
        return std::chrono::milliseconds{std::llround(std::ceil(seconds * 1000))};
    }

    ProxyChoice proxy(QLatin1StringView member)
    {
        if (!m_object.contains(member))
            return {};
        const CheckedProxy checked = proxyFromName(text(member));
        if (!checked.problem.isEmpty()) {
            complain(Words::tr("%1 has to be system, none, http://host:port or socks5://host:port, "
                               "without a user name")
                         .arg(member));
        }
        return checked.proxy;
    }

    void complain(const QString &words)
    {
        if (m_problem.isEmpty())
            m_problem = words;
    }

private:
    QJsonObject m_object;
    QString m_problem;
};

Environment readEnvironment(Row &row, const QDir &folder)
{
    Environment environment;
    environment.name = row.text("name"_L1);
    if (environment.name.isEmpty())
        row.complain(Words::tr("it has no name"));
    const QString address = row.text("baseUrl"_L1);
    if (address.isEmpty())
        row.complain(Words::tr("it has no baseUrl"));
    environment.baseUrl = QUrl(address);
    environment.format = row.format("format"_L1);
    environment.timeout = row.seconds("timeoutSeconds"_L1, environment.timeout);
    environment.accountNoTyped = row.flag("accountNoTyped"_L1);
    environment.production = row.flag("production"_L1);
    environment.plainHttpAllowed = row.flag("plainHttpAllowed"_L1);
    environment.route.proxy = row.proxy("proxy"_L1);
    const QString caFile = row.text("caFile"_L1);
    if (!caFile.isEmpty())
        environment.route.caFile = QDir::cleanPath(folder.absoluteFilePath(caFile));
    return environment;
}

/// Adds the rows that can be read; the words for the first that cannot.
QString readRows(const QJsonArray &rows, const QDir &folder, EnvironmentList &list)
{
    QString error;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        Row row(rows.at(i).toObject());
        const Environment environment = readEnvironment(row, folder);
        if (list.find(environment.name))
            row.complain(Words::tr("the name %1 is taken").arg(environment.name));
        if (row.problem().isEmpty()) {
            list.environments.append(environment);
            if (!environment.baseUrl.isValid())
                list.unreadableUrls.insert(environment.name, row.text("baseUrl"_L1));
        } else if (error.isEmpty()) {
            error = Words::tr("Environment %1 is left out: %2.").arg(i + 1).arg(row.problem());
        }
    }
    return error;
}

} // namespace

EnvironmentList readEnvironments(const QString &file)
{
    EnvironmentList list{{sandboxEnvironment()}, {}};
    QFile input(file);
    if (!input.exists())
        return list;
    if (!input.open(QIODevice::ReadOnly)) {
        list.error = Words::tr("%1 cannot be read: %2.").arg(file, input.errorString());
        return list;
    }
    // One byte more than is taken, so that a longer file shows as such.
    const QByteArray content = input.read(largestFile + 1);
    list.fingerprint = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
    QJsonParseError broken;
    const QJsonDocument document = QJsonDocument::fromJson(content, &broken);
    if (content.size() > largestFile) {
        list.error = Words::tr("%1 is longer than 1 MiB.").arg(file);
    } else if (broken.error != QJsonParseError::NoError) {
        list.error = Words::tr("%1 is not JSON: %2 at byte %3.")
                         .arg(file, broken.errorString())
                         .arg(broken.offset);
    } else if (!document.isArray()) {
        list.error = Words::tr("%1 has to be a JSON array of environments.").arg(file);
    } else if (const QString problem =
                   readRows(document.array(), QFileInfo(file).absoluteDir(), list);
               !problem.isEmpty()) {
        list.error = Words::tr("%1: %2").arg(file, problem);
    }
    return list;
}

} // namespace desk
