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

    /// `edits` are the actions of the form's undo.
    void fill(QMenuBar &menuBar, const QList<QAction *> &edits, Appearance appearance);

    /// How many customers are parked, to be seen where their list is not.
    void showParked(qsizetype count) const;

    QAction *const createAccount;
    QAction *const newCustomer;
    QAction *const park;
    QAction *const importFile;
    QAction *const ditto;
    QAction *const formatPhone;
    QAction *const spreadAddress;
    QAction *const putKeyBack;
    QAction *const copyAccountNo;
    QAction *const searchHistory;
    QAction *const exportHistory;
    QAction *const exportHar;
    QAction *const copyAsCurl;
    QAction *const requestDock;
    QAction *const openRequest;
    QAction *const sendAnyway;
    QAction *const sendSeveral;
    QAction *const bringIn;
    QAction *const bringInFile;
    QAction *const showHistory;
    QAction *const showMatch;
    QAction *const environments;
    QAction *const checkUnknown;
    QAction *const sandbox;
    QAction *const testbench;
    QAction *const saveAsCase;
    QAction *const saveAttemptAsCase;
    QAction *const sample;
    QAction *const sampleFromSeed;
    QAction *const quit;

Q_SIGNALS:
    void appearanceChosen(desk::Appearance appearance);
};

} // namespace desk
