// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnelproxy.h"

#include <QHostAddress>
#include <QTcpSocket>

#include <algorithm>

namespace desk::test {

/// One connection of a TunnelProxy.
class Tunnel : public QObject
{
    Q_OBJECT
public:
    Tunnel(QTcpSocket *client, TunnelProxy *proxy)
        : QObject(proxy)
        , m_proxy(proxy)
        , m_client(client)
        , m_target(new QTcpSocket(this))
    {
        m_client->setParent(this);
        connect(m_client, &QTcpSocket::readyRead, this, &Tunnel::read);
        connect(m_target, &QTcpSocket::readyRead, this,
                [this] { m_client->write(m_target->readAll()); });
        connect(m_client, &QTcpSocket::disconnected, m_target, &QTcpSocket::disconnectFromHost);
        connect(m_target, &QTcpSocket::disconnected, m_client, &QTcpSocket::disconnectFromHost);
    }

private:
    void read()
    {
        if (m_isOpen) {
            m_target->write(m_client->readAll());
            return;
        }
        const QByteArray arrived = m_client->readAll();
        m_proxy->m_inTheClear += arrived;
        m_demand += arrived;
        if (m_demand.startsWith('\x05'))
            readSocks();
        else
            readConnect();
    }

    void readConnect()
    {
        if (!m_demand.endsWith("\r\n\r\n") || !m_demand.startsWith("CONNECT "))
            return;
        const QByteArray target = m_demand.split(' ').at(1);
        open(target, "HTTP/1.1 200 Connection established\r\n\r\n");
    }

    // RFC 1928: the methods, then the demand with the host's name.
    void readSocks()
    {
        const qsizetype greeting = m_demand.size() < 2 ? 2 : 2 + m_demand.at(1);
        if (m_demand.size() < greeting)
            return;
        if (!m_isGreeted) {
            m_isGreeted = true;
            m_client->write(QByteArray("\x05\x00", 2));
        }
        const QByteArray demand = m_demand.sliced(greeting);
        constexpr qsizetype fixed = 5; // up to the length of the name
        if (demand.size() < fixed || demand.size() < fixed + demand.at(4) + 2)
            return;
        const QByteArray host = demand.sliced(fixed, demand.at(4));
        const auto high = quint8(demand.at(fixed + host.size()));
        const auto low = quint8(demand.at(fixed + host.size() + 1));
        open(host + ':' + QByteArray::number(high * 256 + low),
             QByteArray("\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x00", 10));
    }

    void open(const QByteArray &asked, const QByteArray &answer)
    {
        m_isOpen = true;
        m_proxy->m_tunnels.append(asked);
        m_target->connectToHost(QHostAddress::LocalHost, m_proxy->m_target);
        m_client->write(answer);
    }

    TunnelProxy *m_proxy;
    QTcpSocket *m_client;
    QTcpSocket *m_target;
    QByteArray m_demand;
    bool m_isGreeted = false;
    bool m_isOpen = false;
};

TunnelProxy::TunnelProxy(quint16 target, QObject *parent)
    : QTcpServer(parent)
    , m_target(target)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("the tunnel proxy cannot listen: %s", qPrintable(errorString()));
}

bool TunnelProxy::isQuiet()
{
    while (waitForNewConnection(0))
        continue;
    const auto ends = findChildren<QTcpSocket *>();
    return std::ranges::all_of(ends, [](const QTcpSocket *end) {
        return end->state() == QAbstractSocket::UnconnectedState;
    });
}

void TunnelProxy::incomingConnection(qintptr handle)
{
    auto *client = new QTcpSocket;
    client->setSocketDescriptor(handle);
    new Tunnel(client, this);
}

} // namespace desk::test

#include "tunnelproxy.moc"
