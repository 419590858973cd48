// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "submission/submission.h"

#include <QWidget>

class QAction;
class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;
class QToolButton;

namespace desk {

class IconLabel;

/// The bar below the form: what is still to do, what became of the last one, and the button.
class ActionBar : public QWidget
{
    Q_OBJECT
public:
    /// `create` and `copyAccountNo` are the window's actions, with their shortcuts.
    ActionBar(QAction *create, QAction *copyAccountNo, QWidget *parent = nullptr);

    /// What stands between the form and its create.
    void setLeft(int requiredFields, int errors);
    /// Nothing can be created now, and this is said in its place: a few words. Empty: it can.
    void setHeld(const QString &why);

    /// Shows that it is at work, after a second; and what cancelling would mean.
    void setBusy(bool busy, bool bytesHaveLeft);

    /// The last outcome stays until the next create.
    void showOutcome(const Attempt &attempt, const QString &recordingError);
    void clearOutcome();
    void showNote(const QString &words);

Q_SIGNALS:
    void cancelled();

private:
    void showLeft();

    int m_requiredFields = 0;
    int m_errors = 0;
    bool m_busy = false;
    QString m_held;
    QLabel *m_left;
    IconLabel *m_icon;
    QLabel *m_outcome;
    QToolButton *m_copy;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_create;
    QTimer *m_busySign;
    QAction *m_copyAction;
};

} // namespace desk
