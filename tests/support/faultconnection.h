// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultserver.h"

#include <QObject>
#include <QTimer>

namespace desk::test {

/// One connection of a FaultServer: follows its script, and cuts what arrives into requests.
class FaultConnection : public QObject
{
    Q_OBJECT
public:
    FaultConnection(QTcpSocket *socket, const Script &script, FaultServer *server);

    bool isOpen() const;
    void proceed();
    /// Reads again after a StopReading.
    void readOn();

private:
    void read();
    qsizetype takeFrom(const QByteArray &bytes);
    ReceivedRequest &current();

    // Each returns whether the step is over.
    bool take(step::ReadAny) const;
    bool take(step::ReadHead);
    bool take(step::ReadRequest);
    bool take(step::StopReading);
    bool take(const step::Send &send);
    bool take(step::Drip &drip);
    bool take(step::Flood &flood);
    bool take(step::Close);
    bool take(step::Reset);

    QTcpSocket *m_socket;
    Script m_script;
    FaultServer *m_server;
    QTimer m_pause;
    QList<qsizetype> m_mine;  // places of this connection's requests in the server's list
    qsizetype m_answered = 0; // requests that a step has waited for
    bool m_reading = true;
    bool m_proceeding = false;
};

} // namespace desk::test
