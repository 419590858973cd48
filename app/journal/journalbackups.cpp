// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalbackups.h"

#include "databasecopy.h"
#include "filecheck.h"
#include "filelock.h"
#include "filesync.h"
#include "journalfile.h"
#include "schema.h"
#include "stopsign.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

// While another process makes a backup of a large journal.
constexpr std::chrono::minutes othersPatience{5};

constexpr auto timeFormat = "'journal-'yyyyMMdd'T'HHmmss'Z'"_L1;

// nullopt: the file is none of ours.
std::optional<JournalBackups::Backup> backupFrom(const QFileInfo &file)
{
    QDateTime at = QDateTime::fromString(file.completeBaseName(), timeFormat);
    at.setTimeSpec(Qt::UTC);
    return at.isValid() ? std::optional(JournalBackups::Backup{file.filePath(), at}) : std::nullopt;
}

bool holdsAttempts(const QString &file, SqlConnection::Mode mode)
{
    SqlConnection connection;
    if (!connection.open(file, mode))
        return false;
    const Schema::Match match = journalSchema().match(connection);
    const bool isOurs = match == Schema::Match::Current || match == Schema::Match::Older;
    return isOurs && connection.value(u"SELECT EXISTS (SELECT 1 FROM attempts)"_s).toBool();
}

void removeAll(const QString &path)
{
    for (const auto suffix : {""_L1, "-journal"_L1, "-wal"_L1, "-shm"_L1})
        QFile::remove(path + suffix);
}

} // namespace

JournalBackups::JournalBackups(const QString &journalFile)
    : m_journalFile(journalFile)
    , m_folder(QFileInfo(journalFile).path() + "/backups"_L1)
{
}

QList<JournalBackups::Backup> JournalBackups::all() const
{
    QList<Backup> backups;
    const QFileInfoList files = QDir(m_folder).entryInfoList({u"journal-*Z.sqlite"_s}, QDir::Files);
    for (const QFileInfo &file : files) {
        if (const auto backup = backupFrom(file))
            backups.append(*backup);
    }
    std::ranges::sort(backups, std::greater(), &Backup::at);
    return backups;
}

bool JournalBackups::isDue(const QDateTime &now) const
{
    const QDate today = now.toLocalTime().date();
    return std::ranges::none_of(
        all(), [today](const Backup &backup) { return backup.at.toLocalTime().date() == today; });
}

JournalBackups::Made JournalBackups::make(const QDateTime &now, const StopSign &stop) const
{
    // An empty journal, begun after another was lost, must not push out what there is of that.
    if (!holdsAttempts(m_journalFile, SqlConnection::Mode::ReadOnly))
        return Made::NotNeeded;
    if (!makePrivateFolder(m_folder))
        return Made::Failed;
    const auto alone = FileLock::tryTake(m_folder + "/making.lock"_L1);
    if (!alone || !isDue(now))
        return Made::NotNeeded;
    if (!makeAlone(now, stop, {}))
        return Made::Failed;
    for (const Backup &old : all().mid(kept))
        removeAll(old.path);
    return Made::Yes;
}

JournalBackups::Made JournalBackups::replaceAll(const QDateTime &now, const StopSign &stop,
                                                const Tell &tell) const
{
    if (!makePrivateFolder(m_folder))
        return Made::Failed;
    const QDeadlineTimer deadline(othersPatience);
    const auto alone = FileLock::take(m_folder + "/making.lock"_L1,
                                      [&] { return !stop.isRaised() && !deadline.hasExpired(); });
    const auto made = alone ? makeAlone(now, stop, tell) : std::nullopt;
    if (!made)
        return Made::Failed;
    // Whatever their time says: a clock may have been wrong.
    for (const Backup &other : all()) {
        if (other.path != made->path)
            removeAll(other.path);
    }
    return Made::Yes;
}

std::optional<JournalBackups::Backup>
JournalBackups::makeAlone(const QDateTime &now, const StopSign &stop, const Tell &tell) const
{
    const QString unfinished = m_folder + "/making.sqlite"_L1;
    const Backup made{.path = "%1/%2.sqlite"_L1.arg(m_folder, now.toUTC().toString(timeFormat)),
                      .at = now};
    const bool isMade = copyInto(unfinished, stop, tell) && renameOver(unfinished, made.path);
    removeAll(unfinished);
    return isMade ? std::optional(made) : std::nullopt;
}

bool JournalBackups::copyInto(const QString &unfinished, const StopSign &stop,
                              const Tell &tell) const
{
    removeAll(unfinished); // of a process that ended half way
    return JournalFile(unfinished).make() && copyDatabase(m_journalFile, unfinished, stop, tell) &&
           checkFile(unfinished, SqlConnection::Mode::Immutable, stop) == FileVerdict::Sound;
}

std::optional<JournalBackups::Backup> JournalBackups::newestGood() const
{
    StopSign never;
    for (const Backup &backup : all()) {
        if (holdsAttempts(backup.path, SqlConnection::Mode::Immutable) &&
            checkFile(backup.path, SqlConnection::Mode::Immutable, never) == FileVerdict::Sound)
            return backup;
    }
    return std::nullopt;
}

bool JournalBackups::restore(const Backup &backup) const
{
    return copyWholeFile(backup.path, m_journalFile);
}

} // namespace desk
