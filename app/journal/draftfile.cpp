// SPDX-License-Identifier: GPL-3.0-or-later
#include "draftfile.h"

#include "draftrecord.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QUuid>

namespace desk {

using namespace Qt::StringLiterals;

DraftFile::DraftFile(const QString &folder)
    : m_folder(folder)
{
}

DraftFile::~DraftFile()
{
    if (m_lock)
        m_lock->removeFile();
}

std::optional<Draft> DraftFile::adopt()
{
    const QFileInfoList kept = QDir(m_folder).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Time);
    for (const QFileInfo &info : kept) {
        if (!hold(info.completeBaseName()))
            continue; // its window is still there
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            return draftFromRecord(file.readAll());
    }
    return std::nullopt;
}

bool DraftFile::write(const Draft &draft)
{
    m_written = tryToWrite(draft);
    return m_written;
}

bool DraftFile::tryToWrite(const Draft &draft)
{
    if (!m_lock && !hold(QUuid::createUuid().toString(QUuid::WithoutBraces)))
        return false;
    QSaveFile file(path(".json"_L1));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(recordDraft(draft));
    return file.commit();
}

void DraftFile::remove()
{
    m_written = true;
    if (m_lock)
        QFile::remove(path(".json"_L1));
}

bool DraftFile::hold(const QString &id)
{
    QDir().mkpath(m_folder);
    auto lock = FileLock::tryTake(m_folder + u'/' + id + ".lock"_L1);
    if (!lock)
        return false;
    if (m_lock)
        m_lock->removeFile();
    m_lock = std::move(lock);
    m_id = id;
    return true;
}

QString DraftFile::path(QLatin1StringView ending) const
{
    return m_folder + u'/' + m_id + ending;
}

} // namespace desk
