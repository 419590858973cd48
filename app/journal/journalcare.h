// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "erasingwork.h"
#include "journal.h"
#include "stopsign.h"

#include <QObject>

namespace desk {

class ErasingOrder;

/// Looks after the journal's file beside the work, in a thread and on connections of its own:
/// reads it through after an unclean end, goes on with an erasing that was interrupted, and makes
/// a backup once a day. Everything but stop() is called in its thread.
class JournalCare : public QObject
{
    Q_OBJECT
public:
    /// `opened`: the journal's state, once it has been opened.
    JournalCare(const QString &file, const QFuture<JournalState> &opened);

    /// Now, and then as long as it lives.
    void begin();
    /// Brings what was erased out of the file and out of the backups. The text: why not, in words.
    QString purge(const ErasingOrder &order);
    /// Says that nothing is purged; gives back the reason.
    QString giveUp(const QString &reason);
    /// Ends what is under way. From any thread.
    void stop() { m_stop.raise(); }

Q_SIGNALS:
    void purging(const desk::ErasingProgress &progress);
    /// What was erased before an interruption is not all gone yet. Why, in words.
    void purgingFailed(const QString &message);
    /// Attempts hold nothing of their customer any more.
    void erased();
    void damageFound();

private:
    void lookAfter();
    void check();
    void goOnErasing();
    ErasingWork erasingWork();

    const QString m_file;
    QFuture<JournalState> m_opened;
    StopSign m_stop;
    bool m_isDamaged = false;
};

} // namespace desk
