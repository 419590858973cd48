// SPDX-License-Identifier: GPL-3.0-or-later
#include "systemuser.h"

#include <QByteArray>

#include <pwd.h>
#include <unistd.h>

namespace desk {
namespace {

constexpr qsizetype roomForEntry = 16 * 1024;

QString askSystem()
{
    QByteArray room(roomForEntry, '\0');
    passwd entry{};
    passwd *found = nullptr;
    getpwuid_r(geteuid(), &entry, room.data(), std::size_t(room.size()), &found);
    return found ? QString::fromLocal8Bit(found->pw_name) : QString::number(geteuid());
}

} // namespace

QString systemUser()
{
    static const QString user = askSystem(); // every attempt asks, and a directory may answer
    return user;
}

} // namespace desk
