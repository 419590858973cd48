// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environment.h"
#include "probeverdict.h"

#include <QObject>
#include <QPointer>

namespace desk {

class Sandbox;
class ServiceClient;

/// Looks whether an environment can be worked with: Pulse, which needs no key, and then Channel,
/// which does. It changes nothing there. Each start() ends with at most one concluded(); stop(),
/// another start() and destruction end it in silence. No call takes longer than the environment's
/// time-out, whatever trickles in.
class ConnectionProbe : public QObject
{
    Q_OBJECT
public:
    ConnectionProbe(ServiceClient &client, Sandbox &sandbox, QObject *parent = nullptr);

    void start(const Environment &environment, const QString &key);
    void stop();
    bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void concluded(const desk::ProbeVerdict &verdict);

private:
    using Reader = void (ConnectionProbe::*)(const TransportResult &result);

    void askPulse(const Environment &reachable, const QString &error);
    void post(QLatin1StringView call, const QByteArray &body, Reader reader);
    void readPulse(const TransportResult &result);
    void readChannel(const TransportResult &result);
    void end(ProbeVerdict verdict);

    ServiceClient &m_client;
    Sandbox &m_sandbox;
    Environment m_environment;
    QString m_key;
    QPointer<ServiceCall> m_call;
    qint64 m_durationMs = 0;
    int m_generation = 0; // of start(): the sandbox may be ready for an earlier one
    bool m_isRunning = false;
};

} // namespace desk
