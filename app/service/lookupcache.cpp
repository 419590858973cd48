// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookupcache.h"

#include "inworker.h"

#include <QCryptographicHash>
#include <QDir>
#include <QSaveFile>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 64 * 1024 * 1024;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return {};
    return file.readAll();
}

void save(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size())
        file.commit();
}

} // namespace

LookupCache::LookupCache(const QString &folder)
    : m_folder(folder)
{
    m_pool.setMaxThreadCount(1);
}

LookupCache::~LookupCache()
{
    m_pool.waitForDone();
}

QFuture<LookupSnapshot> LookupCache::read(const QString &place, const Catalogue &known)
{
    return inWorker(m_pool, [place, known, path = fileOf(place)] {
        return snapshotFromRecord(contentOf(path), place, known);
    });
}

void LookupCache::write(const QString &place, const LookupSnapshot &snapshot)
{
    m_pool.start([place, snapshot, path = fileOf(place), folder = m_folder] {
        QDir().mkpath(folder);
        save(path, recordSnapshot(snapshot, place));
    });
}

QString LookupCache::fileOf(const QString &place) const
{
    const QByteArray hash = QCryptographicHash::hash(place.toUtf8(), QCryptographicHash::Sha1);
    return m_folder + u'/' + QString::fromLatin1(hash.toHex()) + ".json"_L1;
}

} // namespace desk
