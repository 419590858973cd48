// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxflow.h"

#include "environmentbar.h"
#include "faultsign.h"
#include "sandbox/sandbox.h"
#include "sandboxwindow.h"

#include <QAction>

namespace desk {

SandboxFlow::SandboxFlow(Sandbox &sandbox, QAction &open, EnvironmentBar &bar, QWidget *window)
    : QObject(window)
    , m_sandbox(sandbox)
    , m_window(window)
    , m_sign(new FaultSign(&bar))
    , m_signAction(bar.addSign(m_sign))
{
    connect(&open, &QAction::triggered, this, &SandboxFlow::open);
    connect(m_sign, &QAbstractButton::clicked, this, &SandboxFlow::open);
    connect(&sandbox, &Sandbox::faultsChanged, this, &SandboxFlow::showFaults);
    showFaults();
}

void SandboxFlow::open()
{
    if (!m_sandboxWindow)
        m_sandboxWindow = new SandboxWindow(m_sandbox, m_window);
    m_sandboxWindow->show();
    m_sandboxWindow->raise();
    m_sandboxWindow->activateWindow();
}

void SandboxFlow::showFaults()
{
    m_sign->show(m_sandbox.faults());
    m_signAction->setVisible(!m_sandbox.faults().isNone());
}

} // namespace desk
