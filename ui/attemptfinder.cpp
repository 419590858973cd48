// SPDX-License-Identifier: GPL-3.0-or-later
#include "attemptfinder.h"

#include "whenfinished.h"

#include <QWidget>

namespace desk {

AttemptFinder::AttemptFinder(Journal &journal, QWidget *window)
    : QObject(window)
    , m_journal(journal)
    , m_window(window)
{
}

void AttemptFinder::find(const QString &id)
{
    whenFinished(m_journal.attempt(id), this, [this](const std::optional<Attempt> &attempt) {
        if (!attempt)
            return;
        Q_EMIT found(*attempt);
        m_window->raise();
        m_window->activateWindow();
    });
}

} // namespace desk
