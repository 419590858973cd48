// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowconnection.h"

#include "connectionsign.h"
#include "submission/createcontroller.h"

#include <QGuiApplication>

namespace desk {

WindowConnection::WindowConnection(ServiceClient &client, Sandbox &sandbox,
                                   CreateController &controller, ConnectionSign &sign,
                                   QObject *parent)
    : QObject(parent)
    , m_controller(controller)
    , m_watch(new ConnectionWatch(client, sandbox, this))
{
    connect(m_watch, &ConnectionWatch::changed, &sign,
            [this, &sign] { sign.show(m_watch->state()); });
    connect(&sign, &QAbstractButton::clicked, m_watch, &ConnectionWatch::lookNow);
    connect(&controller, &CreateController::busyChanged, this,
            [this] { m_watch->setBusy(m_controller.isBusy()); });
    connect(&controller, &CreateController::concluded, this, &WindowConnection::onConcluded);
    connect(
        qGuiApp, &QGuiApplication::applicationStateChanged, this,
        [this](Qt::ApplicationState state) { m_watch->setActive(state == Qt::ApplicationActive); });
}

void WindowConnection::watch(const Environment &environment, const QString &key)
{
    m_environment = environment.name;
    m_watch->watch(environment, key);
}

void WindowConnection::onConcluded(const Attempt &attempt)
{
    if (attempt.environment == m_environment)
        m_watch->note(*attempt.conclusion, attempt.openedAt.msecsTo(attempt.concludedAt));
}

} // namespace desk
