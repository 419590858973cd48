// SPDX-License-Identifier: GPL-3.0-or-later
#include "ownerlock.h"

#include <QDir>
#include <QFile>
#include <QUuid>

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto suffix = ".lock"_L1;

QString pathOf(const QString &folder, const QString &id)
{
    return folder + u'/' + id + suffix;
}

QStringList ownersIn(const QString &folder)
{
    QStringList ids = QDir(folder).entryList({u"*"_s + suffix}, QDir::Files);
    for (QString &id : ids)
        id.chop(suffix.size());
    return ids;
}

} // namespace

std::optional<OwnerLock> OwnerLock::make(const QString &folder)
{
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto lock = FileLock::tryTake(pathOf(folder, id));
    if (!lock)
        return std::nullopt;
    return OwnerLock(id, std::move(*lock));
}

OwnerLock::OwnerLock(const QString &id, FileLock lock)
    : m_id(id)
    , m_lock(std::move(lock))
{
}

OwnerLock::~OwnerLock()
{
    m_lock.removeFile();
}

bool OwnerLock::isAlive(const QString &folder, const QString &id)
{
    const QString path = pathOf(folder, id);
    return QFile::exists(path) && !FileLock::tryTake(path);
}

bool OwnerLock::isAnyAlive(const QString &folder)
{
    const QStringList ids = ownersIn(folder);
    return std::any_of(ids.begin(), ids.end(),
                       [&folder](const QString &id) { return isAlive(folder, id); });
}

int OwnerLock::removeDead(const QString &folder)
{
    int dead = 0;
    for (const QString &id : ownersIn(folder)) {
        auto lock = FileLock::tryTake(pathOf(folder, id));
        if (!lock)
            continue;
        lock->removeFile();
        ++dead;
    }
    return dead;
}

} // namespace desk
