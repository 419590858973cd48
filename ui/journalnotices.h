// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal.h"

#include <QObject>

class QAction;

namespace desk {

class ActionBar;
class SummaryBanner;

/// What the journal has to tell, above the form: how far it is with being brought up to date, that
/// it was replaced, is damaged or of no use. Nothing can be created while it is being opened.
class JournalNotices : public QObject
{
    Q_OBJECT
public:
    struct Places
    {
        SummaryBanner &banner;
        ActionBar &bar;
        QAction &createAccount;
    };

    JournalNotices(Journal &journal, const Places &places, QObject *parent);

    /// Asks in what state it was opened. Not before the first paint.
    void ask();

private:
    void showOpening(const OpeningProgress &progress);
    void showState(const JournalState &state);

    Journal &m_journal;
    SummaryBanner &m_banner;
    ActionBar &m_bar;
    QAction &m_createAccount;
    bool m_isOpening = false; // and that is said
};

} // namespace desk
