// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/appearance.h"

#include <QObject>

class QAction;
class QMenuBar;

namespace desk {

/// The window's actions with their names and shortcuts, and the menus that list them.
class WindowActions : public QObject
{
    Q_OBJECT
public:
    explicit WindowActions(QObject *parent = nullptr);

    void fill(QMenuBar &menuBar, Appearance appearance);

    QAction *const createAccount;
    QAction *const newCustomer;
    QAction *const bringBack;
    QAction *const copyAccountNo;
    QAction *const searchHistory;
    QAction *const showHistory;
    QAction *const quit;

Q_SIGNALS:
    void appearanceChosen(desk::Appearance appearance);
};

} // namespace desk
