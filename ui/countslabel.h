// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace desk {

class IconLabel;
class Journal;

/// Always in sight: how many accounts were created today, and how many attempts are unknown and
/// wait for somebody to look.
class CountsLabel : public QWidget
{
    Q_OBJECT
public:
    /// The action is offered beside the unknown ones; it outlives this.
    CountsLabel(Journal &journal, QAction &checkUnknown, QWidget *parent = nullptr);

    void refresh();

Q_SIGNALS:
    void unknownCounted(qint64 unknown);

private:
    void show(qint64 createdToday, qint64 unknown);

    Journal &m_journal;
    QLabel *m_createdToday;
    IconLabel *m_unknownIcon;
    QLabel *m_unknown;
    QToolButton *m_check;
};

} // namespace desk
