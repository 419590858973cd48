// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <functional>
#include <optional>

namespace desk {

/// A file that this object alone holds, by flock(): the kernel lets go of it when the process
/// dies, however it dies. (QLockFile guesses by process number, which means nothing between
/// containers that share a folder.)
class FileLock
{
public:
    /// Makes the file (0600) if need be. nullopt: somebody else holds it, or it cannot be made.
    static std::optional<FileLock> tryTake(const QString &path);
    /// The same, waiting for it that long at most.
    static std::optional<FileLock> take(const QString &path, std::chrono::milliseconds patience);
    /// Waits for as long as somebody else holds it and `waitsOn` says so, which is asked every few
    /// milliseconds.
    static std::optional<FileLock> take(const QString &path, const std::function<bool()> &waitsOn);

    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&other) noexcept;
    ~FileLock();

    /// Takes the file away; the lock is still held.
    void removeFile();

private:
    FileLock(const QString &path, int descriptor);
    static bool canBeMade(const QString &path);
    bool isStillThere() const;

    QString m_path;
    int m_descriptor = -1;
};

} // namespace desk
