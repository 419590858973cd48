// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/sandbox.h"

#include <QByteArray>
#include <QJsonObject>
#include <QTcpSocket>

namespace desk {

/// What came back over the wire, taken apart just enough to look at.
struct RawAnswer
{
    int status = 0; ///< 0: nothing came that begins like an answer
    QByteArray head;
    QByteArray body;
    bool closed = false; ///< the server ended the connection

    QByteArray header(QByteArrayView name) const;
    QJsonObject json() const;
};

/// Starts it and waits; the error, in words, otherwise empty.
SandboxStart startAndWait(Sandbox &sandbox);

/// A raw connection to a sandbox: what is sent is exactly what is given.
class RawConnection
{
public:
    explicit RawConnection(const QUrl &baseUrl);

    void send(const QByteArray &bytes);
    /// Reads one answer, or what there is of it when the server closes.
    RawAnswer read();
    /// Whether the server ends the connection.
    bool waitForEnd();
    QTcpSocket &socket() { return m_socket; }

private:
    QTcpSocket m_socket;
    QByteArray m_unread;
};

/// The bytes of a POST; headers are whole lines that end in CRLF.
QByteArray post(const QByteArray &call, const QByteArray &body,
                const QByteArray &headers = "Content-Type: application/json\r\n");

/// A customer with nothing wrong, as a JSON object; the number makes the email its own.
QJsonObject customer(int number = 1);
QByteArray toBytes(const QJsonObject &object);

/// One call on a connection of its own.
RawAnswer ask(const QUrl &baseUrl, const QByteArray &request);
RawAnswer create(const QUrl &baseUrl, const QJsonObject &customer);

} // namespace desk
