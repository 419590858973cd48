// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal.h"

#include <QObject>

class QWidget;

namespace desk {

/// What a row or a cell in another window leads to: the attempt, in the main window, which comes to
/// the front for it.
class AttemptFinder : public QObject
{
    Q_OBJECT
public:
    AttemptFinder(Journal &journal, QWidget *window);

    void find(const QString &id);

Q_SIGNALS:
    void found(const desk::Attempt &attempt);

private:
    Journal &m_journal;
    QWidget *m_window;
};

} // namespace desk
