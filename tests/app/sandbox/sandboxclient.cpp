// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxclient.h"

#include <QJsonDocument>
#include <QTest>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 10'000; // milliseconds, for a machine that is busy elsewhere

} // namespace

QByteArray RawAnswer::header(QByteArrayView name) const
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}

QJsonObject RawAnswer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

SandboxStart startAndWait(Sandbox &sandbox)
{
    QFuture<SandboxStart> future = sandbox.start();
    future.waitForFinished();
    return future.result();
}

RawConnection::RawConnection(const QUrl &baseUrl)
{
    m_socket.connectToHost(baseUrl.host(), quint16(baseUrl.port()));
    m_socket.waitForConnected(patience);
}

void RawConnection::send(const QByteArray &bytes)
{
    m_socket.write(bytes);
    while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(patience)) {
    }
}

RawAnswer RawConnection::read()
{
    RawAnswer answer;
    qsizetype wanted = -1;
    for (;;) {
        m_unread += m_socket.readAll();
        const qsizetype end = m_unread.indexOf("\r\n\r\n");
        if (end >= 0 && wanted < 0) {
            answer.head = m_unread.first(end + 2);
            wanted = end + 4 + answer.header("Content-Length").toInt();
        }
        if (wanted >= 0 && m_unread.size() >= wanted)
            break;
        if (!m_socket.waitForReadyRead(patience)) {
            answer.closed = m_socket.state() == QAbstractSocket::UnconnectedState;
            break;
        }
    }
    answer.status = answer.head.mid(9, 3).toInt();
    const qsizetype bodyAt = answer.head.isEmpty() ? 0 : answer.head.size() + 2;
    answer.body = wanted < 0 ? m_unread : m_unread.mid(bodyAt, wanted - bodyAt);
    m_unread.remove(0, wanted < 0 ? m_unread.size() : wanted);
    return answer;
}

bool RawConnection::waitForEnd()
{
    return m_socket.state() == QAbstractSocket::UnconnectedState ||
           m_socket.waitForDisconnected(patience);
}

QByteArray post(const QByteArray &call, const QByteArray &body, const QByteArray &headers)
{
    return "POST /api/v1/" + call + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QJsonObject customer(int number)
{
    return {{u"apiKey"_s, sandboxKey()},
            {u"ChannelID"_s, 2},
            {u"AccountNo"_s, u""_s},
            {u"CompanyName"_s, u""_s},
            {u"Line1"_s, u"1 Quay Street"_s},
            {u"Town"_s, u"Bristol"_s},
            {u"Country"_s, u"GBR"_s},
            {u"AllowDeliveries"_s, true},
            {u"AllowInvoices"_s, true},
            {u"Title"_s, u""_s},
            {u"Firstname"_s, u"Ann"_s},
            {u"Surname"_s, u"Smith"_s},
            {u"Email"_s, u"ann%1@example.com"_s.arg(number)},
            {u"Currency"_s, u"GBP"_s},
            {u"CustomerServiceLevel"_s, QJsonValue::Null}};
}

QByteArray toBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

RawAnswer ask(const QUrl &baseUrl, const QByteArray &request)
{
    RawConnection connection(baseUrl);
    connection.send(request);
    return connection.read();
}

RawAnswer create(const QUrl &baseUrl, const QJsonObject &customer)
{
    return ask(baseUrl, post("CustomerCreate", toBytes(customer)));
}

} // namespace desk
