// SPDX-License-Identifier: GPL-3.0-or-later
#include "filelock.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utility>

namespace desk {

std::optional<FileLock> FileLock::tryTake(const QString &path)
{
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return std::nullopt;
    FileLock lock(path, descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0 || !lock.isStillThere())
        return std::nullopt;
    return lock;
}

std::optional<FileLock> FileLock::take(const QString &path, std::chrono::milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    return take(path, [&deadline] { return !deadline.hasExpired(); });
}

std::optional<FileLock> FileLock::take(const QString &path, const std::function<bool()> &waitsOn)
{
    constexpr unsigned long pauseMs = 10;
    auto lock = tryTake(path);
    while (!lock && canBeMade(path) && waitsOn()) {
        QThread::msleep(pauseMs);
        lock = tryTake(path);
    }
    return lock;
}

bool FileLock::canBeMade(const QString &path)
{
    const QFileInfo file(path);
    return file.exists() ? file.isFile() && file.isReadable() && file.isWritable()
                         : QFileInfo(file.path()).isWritable();
}

FileLock::FileLock(const QString &path, int descriptor)
    : m_path(path)
    , m_descriptor(descriptor)
{
}

FileLock::FileLock(FileLock &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

FileLock &FileLock::operator=(FileLock &&other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void FileLock::removeFile()
{
    if (m_descriptor >= 0)
        QFile::remove(m_path);
}

// Between opening and locking, the one who held it may have taken the file away: the lock would
// be one that nobody else ever meets.
bool FileLock::isStillThere() const
{
    struct stat held = {};
    struct stat named = {};
    return ::fstat(m_descriptor, &held) == 0 &&
           ::stat(QFile::encodeName(m_path).constData(), &named) == 0 &&
           held.st_dev == named.st_dev && held.st_ino == named.st_ino;
}

} // namespace desk
