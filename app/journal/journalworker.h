// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journaldatabase.h"
#include "stopsign.h"

#include <QObject>

namespace desk {

/// What lives in the journal's thread: the database, and the look-out for what others write.
class JournalWorker : public QObject
{
    Q_OBJECT
public:
    JournalWorker(const QString &file, const QString &ownersFolder);

    /// From any thread: the opening is not wanted any more.
    void stopOpening() { m_stop.raise(); }

    /// Called in its thread; the database is opened first if it is not, and what waits is written.
    JournalDatabase &database();

    /// Called in its thread. Written together with what else is asked for until the thread comes to
    /// it: the longer the disk takes, the more shares its next turn. `written` is told the error,
    /// if any.
    void write(const JournalDatabase::Writing &write,
               const std::function<void(const QString &error)> &written);

    /// After each task, also in its thread.
    void reportDamage();

Q_SIGNALS:
    void changed();
    void damageFound();
    void opening(const desk::OpeningProgress &progress);

private:
    struct Waiting
    {
        JournalDatabase::Writing write;
        std::function<void(const QString &)> written;
    };
    /// A bound on what one transaction holds; more wait for the next.
    static constexpr qsizetype mostTogether = 256;

    void open();
    void lookForChanges();
    void writeWaiting();

    const QString m_file;
    const QString m_ownersFolder;
    StopSign m_stop;
    std::unique_ptr<JournalDatabase> m_database;
    QList<Waiting> m_waiting;
};

} // namespace desk
