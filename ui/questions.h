// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

class QMessageBox;
class QPushButton;
class QWidget;

namespace desk {

/// A question that is open, and the button that does what cannot be taken back. Enter and Escape
/// are the other one. It deletes itself when it is closed.
struct Question
{
    QMessageBox *box;
    QPushButton *proceed;
};

/// The first create of a day in a production environment, called `name`.
Question askWhetherReal(QWidget *window, const QString &name);

/// The window is to be closed while a request is on its way.
Question askWhetherToLeave(QWidget *window);

/// The window is to be closed while answers wait that are not in the journal.
Question askWhetherToLoseAnswers(QWidget *window);

/// The window is to be closed while something is being erased.
Question askWhetherToStopErasing(QWidget *window);

/// A run of the testbench is to be left while it is under way.
Question askWhetherToStopRun(QWidget *window);

/// Rows of a file are still being sent, and somebody wants to leave.
Question askWhetherToStopImport(QWidget *window);

/// The file of a saved case is to be removed.
Question askWhetherToRemoveCase(QWidget *window, const QString &name, const QString &file);

/// A customer is to be created whose earlier attempt is unknown. `earlier` is its time, UTC.
Question askWhetherToRepeat(QWidget *window, const QDateTime &earlier);

} // namespace desk
