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

    /// Called in its thread; the database is opened first if it is not.
    JournalDatabase &database();

    /// After each task, also in its thread.
    void reportDamage();

Q_SIGNALS:
    void changed();
    void damageFound();
    void opening(const desk::OpeningProgress &progress);

private:
    void open();
    void lookForChanges();

    const QString m_file;
    const QString m_ownersFolder;
    StopSign m_stop;
    std::unique_ptr<JournalDatabase> m_database;
};

} // namespace desk
