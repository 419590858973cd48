// SPDX-License-Identifier: GPL-3.0-or-later
#include "databasecopy.h"

#include "filesync.h"
#include "sqlconnection.h"
#include "stopsign.h"

#include <QElapsedTimer>
#include <QFile>
#include <QThread>

#include <sqlite3.h>

#include <algorithm>
#include <memory>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int pagesAStep = 64; // 256 KB
constexpr int stepsBetweenSyncs = 16;
constexpr unsigned long longestRestMs = 50;

struct FinishBackup
{
    void operator()(sqlite3_backup *backup) const { sqlite3_backup_finish(backup); }
};
using Backup = std::unique_ptr<sqlite3_backup, FinishBackup>;

// By SQLite's own descriptor: closing another one would drop its locks.
void syncOpenFile(const SqlConnection &connection)
{
    sqlite3_file *file = nullptr;
    sqlite3_file_control(connection.handle(), "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (file && file->pMethods)
        file->pMethods->xSync(file, SQLITE_SYNC_NORMAL);
}

double partDone(sqlite3_backup *backup)
{
    const int all = std::max(sqlite3_backup_pagecount(backup), 1);
    return 1.0 - double(sqlite3_backup_remaining(backup)) / all;
}

bool runSteps(sqlite3_backup *backup, const SqlConnection &target, const StopSign &stop,
              const std::function<void(double)> &tell)
{
    for (int step = 1; !stop.isRaised(); ++step) {
        QElapsedTimer took;
        took.start();
        const int result = sqlite3_backup_step(backup, pagesAStep);
        if (result == SQLITE_DONE)
            return true;
        if (result != SQLITE_OK)
            return false;
        if (step % stepsBetweenSyncs == 0) {
            syncOpenFile(target);
            if (tell)
                tell(partDone(backup));
        }
        QThread::msleep(std::min(1 + static_cast<unsigned long>(took.elapsed()), longestRestMs));
    }
    return false;
}

bool copyInSteps(const SqlConnection &source, const SqlConnection &target, const StopSign &stop,
                 const std::function<void(double)> &tell)
{
    const Backup backup(sqlite3_backup_init(target.handle(), "main", source.handle(), "main"));
    return backup && runSteps(backup.get(), target, stop, tell);
}

} // namespace

bool copyDatabase(const QString &from, const QString &to, const StopSign &stop,
                  const std::function<void(double)> &tell)
{
    SqlConnection source;
    SqlConnection target;
    if (!source.open(from, SqlConnection::Mode::ReadOnly) ||
        !target.open(to, SqlConnection::Mode::ReadWrite))
        return false;
    // What is half written is thrown away, so the target needs no way back.
    const bool isPinned = target.execute(u"PRAGMA journal_mode = OFF"_s) &&
                          source.execute(u"BEGIN"_s) &&
                          source.value(u"SELECT count(*) FROM sqlite_master"_s).isValid();
    const bool isCopied = isPinned && copyInSteps(source, target, stop, tell);
    source.execute(u"ROLLBACK"_s);
    target.close();
    return isCopied && syncFile(to);
}

bool copyWholeFile(const QString &from, const QString &to)
{
    const QString unfinished = to + ".copying"_L1;
    QFile::remove(unfinished);
    const bool isCopied = QFile::copy(from, unfinished) &&
                          QFile::setPermissions(unfinished, QFile::ReadOwner | QFile::WriteOwner) &&
                          syncFile(unfinished) && renameOver(unfinished, to);
    if (!isCopied)
        QFile::remove(unfinished);
    return isCopied;
}

} // namespace desk
