// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/connectionwatch.h"

#include <QObject>

namespace desk {

struct Attempt;
class ConnectionSign;
class CreateController;

/// Joins the watch over the environment's connection with the window: what it sees is shown by
/// the sign; creates, and whether anybody works here, set its pace.
class WindowConnection : public QObject
{
    Q_OBJECT
public:
    WindowConnection(ServiceClient &client, Sandbox &sandbox, CreateController &controller,
                     ConnectionSign &sign, QObject *parent = nullptr);

    /// Nothing happens where both are being watched already. Not before the first paint.
    void watch(const Environment &environment, const QString &key);
    ConnectionWatch &connectionWatch() { return *m_watch; }

private:
    void onConcluded(const Attempt &attempt);

    CreateController &m_controller;
    ConnectionWatch *m_watch;
    QString m_environment; // its name
};

} // namespace desk
