// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draft.h"

#include <QFileSystemWatcher>
#include <QFuture>
#include <QHash>
#include <QList>
#include <QObject>
#include <QThreadPool>

namespace desk {

/// The drafts that were put away, each a file FOLDER/ID.json, shared by all windows on one data
/// folder. They stay until somebody takes them out. The disk is touched in a thread of its own.
class ParkedDrafts : public QObject
{
    Q_OBJECT
public:
    explicit ParkedDrafts(const QString &folder, QObject *parent = nullptr);
    ~ParkedDrafts() override; ///< waits until all is written

    /// Reads what is there; changed() follows. From then on what other windows do shows too.
    void load();

    /// Oldest first.
    const QList<ParkedDraft> &drafts() const { return m_drafts; }
    const ParkedDraft *find(const QString &id) const;

    void put(const ParkedDraft &draft);
    /// Its file goes once somebody else holds the text safely, which `held` tells.
    void takeOut(const QString &id, const QFuture<bool> &held);

Q_SIGNALS:
    void changed();
    /// A draft is here, and not on disk. In words.
    void notKept(const QString &problem);

private:
    void insert(const ParkedDraft &draft);
    void remove(const QString &id);
    void removeFile(const QString &id);
    void write(const ParkedDraft &draft);
    void readAgain();
    void takeOver(const QList<ParkedDraft> &onDisk);

    QString m_folder;
    QList<ParkedDraft> m_drafts;
    QStringList m_unwritten; // IDs of drafts that are not on disk yet, or could not be put there
    QHash<QString, QFuture<bool>> m_leaving; // by ID: drafts whose files are still there
    QFileSystemWatcher m_watcher;
    QThreadPool m_pool; // one thread, so that what happens to a file stays in order
};

} // namespace desk
