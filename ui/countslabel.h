// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace desk {

class IconLabel;
class Journal;

/// Always in sight: how many accounts were created today, and how many attempts are unknown and
/// wait for somebody to look.
class CountsLabel : public QWidget
{
    Q_OBJECT
public:
    explicit CountsLabel(Journal &journal, QWidget *parent = nullptr);

    void refresh();

private:
    void show(qint64 createdToday, qint64 unknown);

    Journal &m_journal;
    QLabel *m_createdToday;
    IconLabel *m_unknownIcon;
    QLabel *m_unknown;
};

} // namespace desk
