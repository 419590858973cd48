// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/environment.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace desk {

/// Says what a run is going to do and to leave behind before it begins. Where the accounts would
/// be real, the name of the environment has to be typed. It deletes itself when it is closed.
class RunQuestion : public QDialog
{
    Q_OBJECT
public:
    RunQuestion(const QStringList &plan, const Environment &target,
                const EnvironmentList &configured, QWidget *parent);

Q_SIGNALS:
    /// One of them, once.
    void agreed();
    void declined();

private:
    QWidget *makeNameInput(const QString &name);
    void showWhetherTyped();

    Environment m_target;
    EnvironmentList m_configured;
    QLineEdit *m_name = nullptr;
    QPushButton *m_start;
    QPushButton *m_leave;
};

} // namespace desk
