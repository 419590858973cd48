// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>
#include <QUrl>

#include <chrono>
#include <optional>
#include <variant>

class QTcpSocket;

namespace desk::test {

/// What a connection does next. Whatever arrives meanwhile is read and counted, unless said
/// otherwise, also after the last step: a connection stays open until a step closes it.
namespace step {
struct ReadAny
{
}; ///< waits until the first bytes of the next request are here, or of whatever else is sent
struct ReadHead
{
}; ///< waits until the head of the next request is here
struct ReadRequest
{
}; ///< waits until the next request is here, body and all
struct StopReading
{
}; ///< reads nothing from here on, so that the network's buffers fill up
struct Send
{
    QByteArray bytes;
};
struct Drip
{
    QByteArray bytes;
    std::chrono::milliseconds pause;
}; ///< one byte at a time
struct Flood
{
    qint64 bytes;
}; ///< that many spaces
struct Close
{
};
struct Reset
{
}; ///< RST instead of FIN
} // namespace step

using Step = std::variant<step::ReadAny, step::ReadHead, step::ReadRequest, step::StopReading,
                          step::Send, step::Drip, step::Flood, step::Close, step::Reset>;
using Script = QList<Step>;

/// Reads the request and answers it with this, then closes.
Script answerWith(const QByteArray &bytes);
/// An answer with its Content-Length.
QByteArray httpAnswer(int status, const QByteArray &body,
                      const QByteArray &headers = "Content-Type: application/json\r\n");

/// One request as it arrived.
struct ReceivedRequest
{
    QByteArray head; ///< with the empty line
    QByteArray body;
    bool complete = false;
};

struct ServerIdentity
{
    QSslCertificate certificate;
    QSslKey key;
    QString ciphers{}; ///< of TLS 1.2, in OpenSSL's words; empty: whatever is usual
};

/// A server on loopback that misbehaves by script: each connection follows the script at its
/// place in the list, further ones the last. It counts what really arrived.
class FaultServer : public QTcpServer
{
    Q_OBJECT
public:
    explicit FaultServer(const QList<Script> &scripts, QObject *parent = nullptr);
    FaultServer(const QList<Script> &scripts, const ServerIdentity &identity,
                QObject *parent = nullptr);

    QUrl url(const QString &path = {}) const;

    int connections() const { return m_connections; }
    int openConnections() const;
    /// Requests of which any byte arrived.
    qsizetype begun() const { return m_requests.size(); }
    qsizetype complete() const;
    const QList<ReceivedRequest> &requests() const { return m_requests; }
    /// Every byte of every connection, as they came in; without TLS where it is spoken.
    const QByteArray &arrived() const { return m_arrived; }
    /// Takes in what is still waiting, also where a script stopped reading. True: nothing is, and
    /// nobody is connected, so nothing more comes from those who are gone.
    bool isQuiet();

protected:
    void incomingConnection(qintptr handle) override;

private:
    friend class FaultConnection;

    void listenOnLoopback();

    QList<Script> m_scripts;
    std::optional<ServerIdentity> m_identity;
    QList<ReceivedRequest> m_requests;
    QByteArray m_arrived;
    int m_connections = 0;
};

/// A port on loopback where a connection is never accepted: its backlog is full, so a connect
/// hangs as it does behind a firewall that drops packets.
class FullBacklog
{
public:
    FullBacklog();
    ~FullBacklog();
    Q_DISABLE_COPY_MOVE(FullBacklog)

    bool isFull() const { return m_full; }
    QUrl url() const;

private:
    int m_listener = -1;
    QList<int> m_fillers;
    quint16 m_port = 0;
    bool m_full = false;
};

} // namespace desk::test
