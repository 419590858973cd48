// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal.h"
#include "stopsign.h"

#include <QObject>

namespace desk {

/// Looks after the journal's file beside the work, in a thread and on connections of its own:
/// reads it through after an unclean end, and makes a backup once a day. Everything but stop()
/// is called in its thread.
class JournalCare : public QObject
{
    Q_OBJECT
public:
    /// `opened`: the journal's state, once it has been opened.
    JournalCare(const QString &file, const QFuture<JournalState> &opened);

    /// Now, and then as long as it lives.
    void begin();
    /// Brings what was erased out of the file and out of the backups. The text: why not, in words.
    QString purge();
    /// Ends what is under way. From any thread.
    void stop() { m_stop.raise(); }

Q_SIGNALS:
    void purging(const QString &step);
    void damageFound();

private:
    void lookAfter();
    void check();

    const QString m_file;
    QFuture<JournalState> m_opened;
    StopSign m_stop;
    bool m_isDamaged = false;
};

} // namespace desk
