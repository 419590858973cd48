// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filelock.h"

#include <QString>

namespace desk {

/// Says, as long as it lives, that the attempts of this owner may still be running. Other
/// processes see it by a lock file in the owners' folder.
class OwnerLock
{
public:
    /// A new owner. nullopt: its file cannot be made.
    static std::optional<OwnerLock> make(const QString &folder);

    OwnerLock(OwnerLock &&) noexcept = default;
    OwnerLock &operator=(OwnerLock &&) noexcept = default;
    ~OwnerLock();

    const QString &id() const { return m_id; }

    /// These three take each lock for a moment, and so must not run in two processes at once.
    static bool isAlive(const QString &folder, const QString &id);
    static bool isAnyAlive(const QString &folder);
    /// Takes away the files of those who are gone without taking them away themselves: who were
    /// killed, or whose machine stopped. How many there were.
    static int removeDead(const QString &folder);

private:
    OwnerLock(const QString &id, FileLock lock);

    QString m_id;
    FileLock m_lock;
};

} // namespace desk
