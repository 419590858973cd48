// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/attemptquery.h"

#include <QToolButton>

class QActionGroup;

namespace desk {

/// Says how the history is sorted, and has a menu of all its columns and both directions.
class SortButton : public QToolButton
{
    Q_OBJECT
public:
    explicit SortButton(QWidget *parent = nullptr);

    const AttemptSort &sort() const { return m_sort; }
    void setSort(const AttemptSort &sort);

Q_SIGNALS:
    void sortChanged();

private:
    void fillMenu();
    void chooseKey(QAction *action);
    void chooseDirection(QAction *action);

    AttemptSort m_sort;
    QActionGroup *m_keys;
    QActionGroup *m_directions;
};

} // namespace desk
