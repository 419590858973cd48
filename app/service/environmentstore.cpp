// SPDX-License-Identifier: GPL-3.0-or-later
#include "environmentstore.h"

#include "inworker.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(EnvironmentStore)
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject rowNamed(const QJsonArray &rows, const QString &name)
{
    for (const auto &row : rows) {
        const QString candidate = row.toObject().value("name"_L1).toString().trimmed();
        if (!name.isEmpty() && candidate.compare(name, Qt::CaseInsensitive) == 0)
            return row.toObject();
    }
    return {};
}

/// What is standard is left out, unless the file says it already.
void set(QJsonObject &row, QLatin1StringView member, const QJsonValue &value,
         const QJsonValue &standard)
{
    if (value != standard || row.contains(member))
        row.insert(member, value);
}

QString absolute(const QString &path, const QString &file)
{
    return path.isEmpty() ? path
                          : QDir::cleanPath(QFileInfo(file).absoluteDir().absoluteFilePath(path));
}

QJsonObject written(const Environment &environment, QJsonObject row, const QString &file)
{
    const Environment standard;
    row.insert("name"_L1, environment.name);
    row.insert("baseUrl"_L1, shownUrl(environment.baseUrl));
    set(row, "format"_L1, QString(formatName(environment.format)),
        QString(formatName(standard.format)));
    set(row, "timeoutSeconds"_L1, double(environment.timeout.count()) / 1000,
        double(standard.timeout.count()) / 1000);
    set(row, "accountNoTyped"_L1, environment.accountNoTyped, false);
    set(row, "production"_L1, environment.production, false);
    set(row, "plainHttpAllowed"_L1, environment.plainHttpAllowed, false);
    set(row, "proxy"_L1, proxyName(environment.route.proxy), proxyName({}));
    const QString &caFile = environment.route.caFile;
    if (absolute(row.value("caFile"_L1).toString(), file) != caFile)
        row.insert("caFile"_L1, caFile);
    return row;
}

/// Copies the file beside itself, under a name that is free.
QString keep(const QString &file)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    const QString wanted = file + u".kept-"_s + stamp;
    QString path = wanted;
    for (int number = 2; QFile::exists(path); ++number)
        path = wanted + u'-' + QString::number(number);
    return QFile::copy(file, path) ? path : QString();
}

QString writeAll(const QString &file, const QByteArray &content)
{
    QSaveFile output(file);
    if (output.open(QIODevice::WriteOnly) && output.write(content) == content.size() &&
        output.commit())
        return {};
    return Words::tr("The environments could not be saved in %1: %2.")
        .arg(QDir::toNativeSeparators(file), output.errorString());
}

SavedEnvironments saveNow(const QString &file, const QList<EditedEnvironment> &environments,
                          const EnvironmentList &seen)
{
    SavedEnvironments saved;
    const EnvironmentList now = readEnvironments(file);
    if (!now.error.isEmpty() || now.fingerprint != seen.fingerprint) {
        saved.keptAt = keep(file);
        if (saved.keptAt.isEmpty() && QFile::exists(file)) {
            saved.error = Words::tr("Nothing was saved: %1 has an error or was changed by somebody "
                                    "else, and it could not be copied to keep it.")
                              .arg(QDir::toNativeSeparators(file));
            return saved;
        }
    }
    const QJsonArray before = QJsonDocument::fromJson(contentOf(file)).array();
    QJsonArray rows;
    for (const EditedEnvironment &edited : environments) {
        if (!edited.environment.sandbox)
            rows.append(written(environmentOf(edited), rowNamed(before, edited.nameInFile), file));
    }
    saved.error = writeAll(file, QJsonDocument(rows).toJson());
    saved.list = readEnvironments(file);
    return saved;
}

} // namespace

EnvironmentStore::EnvironmentStore(const QString &file)
    : m_file(file)
{
}

QFuture<EnvironmentList> EnvironmentStore::read() const
{
    return inWorker([file = m_file] { return readEnvironments(file); });
}

QFuture<SavedEnvironments> EnvironmentStore::save(const QList<EditedEnvironment> &environments,
                                                  const EnvironmentList &seen) const
{
    return inWorker(
        [file = m_file, environments, seen] { return saveNow(file, environments, seen); });
}

} // namespace desk
