// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QWidget;

namespace desk {

class EnvironmentBar;
class FaultSign;
class Sandbox;
class SandboxWindow;

/// Opens the sandbox's window, and keeps its faults in sight while there are any.
class SandboxFlow : public QObject
{
    Q_OBJECT
public:
    SandboxFlow(Sandbox &sandbox, QAction &open, EnvironmentBar &bar, QWidget *window);

private:
    void open();
    void showFaults();

    Sandbox &m_sandbox;
    QWidget *m_window;
    FaultSign *m_sign;
    QAction *m_signAction;
    SandboxWindow *m_sandboxWindow = nullptr; // made when it is first wanted
};

} // namespace desk
