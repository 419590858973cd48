// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalfile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

#include <cerrno>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto logSuffix = "-wal"_L1;
constexpr auto indexSuffix = "-shm"_L1;

constexpr QFile::Permissions ownersOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner |
                                          QFile::ReadUser | QFile::WriteUser | QFile::ExeUser;

QString freeNameAside(const QFileInfo &file)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    const QString start = u"%1/%2-damaged-%3"_s.arg(file.path(), file.completeBaseName(), time);
    QString name = start + ".sqlite"_L1;
    for (int again = 2; QFile::exists(name); ++again)
        name = u"%1-%2.sqlite"_s.arg(start).arg(again);
    return name;
}

bool renameIfThere(const QString &from, const QString &to)
{
    return !QFile::exists(from) || QFile::rename(from, to);
}

} // namespace

JournalFile::JournalFile(const QString &path)
    : m_path(path)
{
}

bool JournalFile::exists() const
{
    return QFile::exists(m_path);
}

bool JournalFile::isWritable() const
{
    const QFileInfo file(m_path);
    return QFileInfo(file.path()).isWritable() && (!file.exists() || file.isWritable());
}

bool JournalFile::hasLog() const
{
    return QFile::exists(m_path + logSuffix);
}

qint64 JournalFile::size() const
{
    return QFileInfo(m_path).size();
}

bool JournalFile::make() const
{
    if (!makePrivateFolder(QFileInfo(m_path).path()))
        return false;
    return ::mknod(QFile::encodeName(m_path).constData(), S_IFREG | S_IRUSR | S_IWUSR, 0) == 0 ||
           errno == EEXIST;
}

void JournalFile::makePrivate() const
{
    for (const auto suffix : {""_L1, logSuffix, indexSuffix}) {
        const QString path = m_path + suffix;
        const QFile::Permissions permissions = QFile::permissions(path);
        if (QFileInfo(path).isFile() && (permissions & ~ownersOnly))
            QFile::setPermissions(path, permissions & ownersOnly);
    }
}

std::optional<QString> JournalFile::setAside() const
{
    const QString aside = freeNameAside(QFileInfo(m_path));
    // The log goes first: left behind alone, it would be taken for the new file's.
    const bool moved = renameIfThere(m_path + logSuffix, aside + logSuffix) &&
                       renameIfThere(m_path + indexSuffix, aside + indexSuffix) &&
                       renameIfThere(m_path, aside);
    return moved ? std::optional(aside) : std::nullopt;
}

QStringList JournalFile::keptAside() const
{
    const QFileInfo file(m_path);
    QStringList paths;
    for (const QFileInfo &aside :
         file.dir().entryInfoList({file.completeBaseName() + "-damaged-*.sqlite"_L1}, QDir::Files,
                                  QDir::Name | QDir::Reversed))
        paths.append(aside.filePath());
    return paths;
}

bool JournalFile::removeKeptAside() const
{
    const QStringList paths = keptAside();
    for (const QString &path : paths) {
        // The file goes last: until it has, it is known what is still to be removed.
        for (const auto suffix : {logSuffix, indexSuffix, ""_L1})
            QFile::remove(path + suffix);
    }
    return keptAside().isEmpty();
}

bool makePrivateFolder(const QString &path)
{
    const QFileInfo folder(path);
    if (folder.isDir())
        return true;
    QDir().mkpath(folder.path());
    return QDir().mkdir(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner) ||
           QFileInfo(path).isDir();
}

} // namespace desk
