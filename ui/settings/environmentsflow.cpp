// SPDX-License-Identifier: GPL-3.0-or-later
#include "environmentsflow.h"

#include "whenfinished.h"

namespace desk {

EnvironmentsFlow::EnvironmentsFlow(const QString &file, ServiceClient &client, Sandbox &sandbox,
                                   const KeyOf &keyOf, QWidget *window)
    : QObject(window)
    , m_store(file)
    , m_client(client)
    , m_sandbox(sandbox)
    , m_keyOf(keyOf)
    , m_window(window)
{
}

void EnvironmentsFlow::open(const QString &current)
{
    if (m_dialog || m_isReading)
        return;
    m_isReading = true;
    whenFinished(m_store.read(), this,
                 [this, current](const EnvironmentList &list) { show(list, current); });
}

void EnvironmentsFlow::show(const EnvironmentList &list, const QString &current)
{
    m_isReading = false;
    m_dialog =
        new EnvironmentsDialog({m_store, m_client, m_sandbox, m_keyOf}, list, current, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &EnvironmentsDialog::saved, this, &EnvironmentsFlow::saved);
    m_dialog->open();
}

} // namespace desk
