// SPDX-License-Identifier: GPL-3.0-or-later
#include "datafolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <sys/stat.h>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

bool holdsOnlyOurs(const QString &path)
{
    const QDir folder(path);
    const QDir::Filters all = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    const QStringList ours{
        u"journal*"_s, u"sandbox.sqlite*"_s, u"settings.ini*"_s, u"environments.json"_s,
        u"drafts"_s,   u"owners"_s,          u"lists"_s,         u"backups"_s,
        u"imports"_s};
    return folder.entryList(all).size() == folder.entryList(ours, all).size();
}

} // namespace

void keepFilesPrivate()
{
    ::umask(077);
}

QString DataFolder::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

DataFolder::DataFolder(const QString &path)
    : m_path(QDir::cleanPath(QDir(path).absolutePath()))
{
}

QString DataFolder::prepare() const
{
    if (!QDir().mkpath(m_path)) {
        return QCoreApplication::translate("DataFolder", "The data folder %1 cannot be made.")
            .arg(QDir::toNativeSeparators(m_path));
    }
    // A folder that was there before may be open to others. One that holds other things too, a
    // home or /tmp, keeps its mode: what is ours in it is closed by itself.
    if (holdsOnlyOurs(m_path))
        QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

QString DataFolder::journalFile() const
{
    return m_path + "/journal.sqlite"_L1;
}

QString DataFolder::environmentsFile() const
{
    return m_path + "/environments.json"_L1;
}

QString DataFolder::settingsFile() const
{
    return m_path + "/settings.ini"_L1;
}

QString DataFolder::sandboxFile() const
{
    return m_path + "/sandbox.sqlite"_L1;
}

QString DataFolder::draftsFolder() const
{
    return m_path + "/drafts"_L1;
}

QString DataFolder::parkedFolder() const
{
    return m_path + "/drafts/parked"_L1;
}

QString DataFolder::listsFolder() const
{
    return m_path + "/lists"_L1;
}

QString DataFolder::importsFolder() const
{
    return m_path + "/imports"_L1;
}

QString DataFolder::ownersFolder() const
{
    return m_path + "/owners"_L1;
}

} // namespace desk
