// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>

namespace desk::test {

/// A proxy on loopback, HTTP (CONNECT) and SOCKS5 alike, that leads every tunnel to one port on
/// loopback, whatever was asked for. So a name that nobody has never gets looked up.
class TunnelProxy : public QTcpServer
{
    Q_OBJECT
public:
    explicit TunnelProxy(quint16 target, QObject *parent = nullptr);

    /// "host:port" of each tunnel, in the order in which they were asked for.
    const QList<QByteArray> &tunnels() const { return m_tunnels; }
    /// All that came before the tunnels were open, and whatever was no demand for one.
    const QByteArray &inTheClear() const { return m_inTheClear; }
    /// Nothing waits to be accepted, and no tunnel is open any more.
    bool isQuiet();

protected:
    void incomingConnection(qintptr handle) override;

private:
    friend class Tunnel;

    quint16 m_target;
    QList<QByteArray> m_tunnels;
    QByteArray m_inTheClear;
};

} // namespace desk::test
