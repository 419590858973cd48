// SPDX-License-Identifier: GPL-3.0-or-later
#include "parkeddrafts.h"

#include "draftrecord.h"
#include "inworker.h"
#include "whenfinished.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

QString pathOf(const QString &folder, const QString &id)
{
    return folder + u'/' + id + ".json"_L1;
}

QList<ParkedDraft> readAll(const QString &folder)
{
    QList<ParkedDraft> drafts;
    for (const QFileInfo &info : QDir(folder).entryInfoList({u"*.json"_s}, QDir::Files)) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (auto draft = parkedDraftFromRecord(file.readAll())) {
            draft->id = info.completeBaseName();
            drafts.append(*draft);
        }
    }
    std::ranges::stable_sort(drafts, {}, &ParkedDraft::parkedAt);
    return drafts;
}

/// The text: why it could not be written; empty when it is on disk.
QString writeOne(const QString &folder, const ParkedDraft &draft)
{
    QDir().mkpath(folder);
    QSaveFile file(pathOf(folder, draft.id));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(recordParkedDraft(draft));
        if (file.commit())
            return {};
    }
    return file.errorString();
}

} // namespace

ParkedDrafts::ParkedDrafts(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_folder(folder)
{
    m_pool.setMaxThreadCount(1);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &ParkedDrafts::readAgain);
}

ParkedDrafts::~ParkedDrafts()
{
    for (const auto &[id, held] : m_leaving.asKeyValueRange()) {
        if (held.result())
            m_pool.start([path = pathOf(m_folder, id)] { QFile::remove(path); });
    }
    m_pool.waitForDone();
}

void ParkedDrafts::load()
{
    const auto made = inWorker(m_pool, [folder = m_folder] { return QDir().mkpath(folder); });
    whenFinished(made, this, [this](bool isThere) {
        if (isThere)
            m_watcher.addPath(m_folder);
        readAgain();
    });
}

const ParkedDraft *ParkedDrafts::find(const QString &id) const
{
    const auto draft = std::ranges::find(m_drafts, id, &ParkedDraft::id);
    return draft == m_drafts.end() ? nullptr : &*draft;
}

void ParkedDrafts::put(const ParkedDraft &draft)
{
    remove(draft.id);
    insert(draft);
    m_leaving.remove(draft.id);
    write(draft);
    Q_EMIT changed();
}

void ParkedDrafts::takeOut(const QString &id, const QFuture<bool> &held)
{
    remove(id);
    m_unwritten.removeAll(id);
    m_leaving.insert(id, held);
    Q_EMIT changed();
    whenFinished(held, this, [this, id](bool isHeld) {
        if (isHeld && m_leaving.contains(id)) // it may have been put back meanwhile
            removeFile(id);
    });
}

void ParkedDrafts::removeFile(const QString &id)
{
    const auto gone =
        inWorker(m_pool, [path = pathOf(m_folder, id)] { return QFile::remove(path); });
    whenFinished(gone, this, [this, id](bool) { m_leaving.remove(id); });
}

void ParkedDrafts::insert(const ParkedDraft &draft)
{
    const auto place =
        std::ranges::upper_bound(m_drafts, draft.parkedAt, {}, &ParkedDraft::parkedAt);
    m_drafts.insert(place, draft);
}

void ParkedDrafts::remove(const QString &id)
{
    m_drafts.removeIf([&id](const ParkedDraft &draft) { return draft.id == id; });
}

void ParkedDrafts::write(const ParkedDraft &draft)
{
    m_unwritten.append(draft.id);
    const auto written =
        inWorker(m_pool, [folder = m_folder, draft] { return writeOne(folder, draft); });
    whenFinished(written, this, [this, id = draft.id](const QString &problem) {
        if (problem.isEmpty())
            m_unwritten.removeOne(id);
        else
            Q_EMIT notKept(tr("The parked customer is not on disk, and lost when this window "
                              "is closed: %1.")
                               .arg(problem));
    });
}

void ParkedDrafts::readAgain()
{
    const auto read = inWorker(m_pool, [folder = m_folder] { return readAll(folder); });
    whenFinished(read, this, [this](const QList<ParkedDraft> &onDisk) { takeOver(onDisk); });
}

// What this window has just done and the disk does not show yet stands.
void ParkedDrafts::takeOver(const QList<ParkedDraft> &onDisk)
{
    QList<ParkedDraft> now;
    std::ranges::copy_if(onDisk, std::back_inserter(now), [this](const ParkedDraft &draft) {
        return !m_leaving.contains(draft.id) && !m_unwritten.contains(draft.id);
    });
    std::swap(now, m_drafts);
    for (const ParkedDraft &draft : std::as_const(now)) {
        if (m_unwritten.contains(draft.id))
            insert(draft);
    }
    if (now != m_drafts)
        Q_EMIT changed();
}

} // namespace desk
