// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultconnection.h"

#include <QScopedValueRollback>
#include <QTcpSocket>

#include <algorithm>

#include <sys/socket.h>
#include <unistd.h>

namespace desk::test {
namespace {

constexpr QByteArrayView endOfHead = "\r\n\r\n";

qsizetype announcedLength(const QByteArray &head)
{
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith("content-length:"))
            return line.mid(line.indexOf(':') + 1).trimmed().toLongLong();
    }
    return 0;
}

} // namespace

FaultConnection::FaultConnection(QTcpSocket *socket, const Script &script, FaultServer *server)
    : QObject(server)
    , m_socket(socket)
    , m_script(script)
    , m_server(server)
{
    m_socket->setParent(this);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &FaultConnection::proceed);
    connect(m_socket, &QTcpSocket::readyRead, this, &FaultConnection::read);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &FaultConnection::proceed);
}

bool FaultConnection::isOpen() const
{
    return m_socket->state() == QAbstractSocket::ConnectedState;
}

void FaultConnection::read()
{
    if (!m_reading)
        return;
    QByteArray bytes = m_socket->readAll();
    m_server->m_arrived += bytes;
    while (!bytes.isEmpty())
        bytes.remove(0, takeFrom(bytes));
    proceed();
}

void FaultConnection::readOn()
{
    if (m_reading)
        return;
    m_reading = true;
    m_socket->setReadBufferSize(0);
    read();
}

ReceivedRequest &FaultConnection::current()
{
    if (m_mine.isEmpty() || m_server->m_requests[m_mine.last()].complete) {
        m_mine.append(m_server->m_requests.size());
        m_server->m_requests.append(ReceivedRequest{});
    }
    return m_server->m_requests[m_mine.last()];
}

qsizetype FaultConnection::takeFrom(const QByteArray &bytes)
{
    ReceivedRequest &request = current();
    if (!request.head.endsWith(endOfHead)) {
        const qsizetype before = request.head.size();
        const QByteArray joined = request.head + bytes;
        const qsizetype end = joined.indexOf(endOfHead);
        request.head = end < 0 ? joined : joined.first(end + endOfHead.size());
        request.complete = end >= 0 && announcedLength(request.head) == 0;
        return request.head.size() - before;
    }
    const qsizetype missing = announcedLength(request.head) - request.body.size();
    const qsizetype size = std::min(missing, bytes.size());
    request.body += bytes.first(size);
    request.complete = size == missing;
    return size;
}

void FaultConnection::proceed()
{
    if (m_proceeding) // a step that flushes is told of bytes written
        return;
    const QScopedValueRollback<bool> guard(m_proceeding, true);
    while (!m_script.isEmpty()) {
        if (!std::visit([this](auto &next) { return take(next); }, m_script.first()))
            return;
        m_script.removeFirst();
    }
}

bool FaultConnection::take(step::ReadAny) const
{
    return m_mine.size() > m_answered;
}

bool FaultConnection::take(step::ReadHead)
{
    return m_mine.size() > m_answered &&
           m_server->m_requests[m_mine[m_answered]].head.endsWith(endOfHead);
}

bool FaultConnection::take(step::ReadRequest)
{
    if (m_mine.size() <= m_answered || !m_server->m_requests[m_mine[m_answered]].complete)
        return false;
    ++m_answered;
    return true;
}

bool FaultConnection::take(step::StopReading)
{
    m_reading = false;
    m_socket->setReadBufferSize(1);
    return true;
}

bool FaultConnection::take(const step::Send &send)
{
    m_socket->write(send.bytes);
    return true;
}

bool FaultConnection::take(step::Drip &drip)
{
    if (m_pause.isActive())
        return false;
    if (drip.bytes.isEmpty() || !isOpen())
        return true;
    m_socket->write(drip.bytes.first(1));
    drip.bytes.remove(0, 1);
    m_pause.start(drip.pause);
    return false;
}

bool FaultConnection::take(step::Flood &flood)
{
    constexpr qint64 portion = 64 * 1024;
    while (flood.bytes > 0 && m_socket->bytesToWrite() < portion && isOpen()) {
        const qint64 size = std::min(portion, flood.bytes);
        flood.bytes -= size;
        m_socket->write(QByteArray(size, ' '));
    }
    return flood.bytes <= 0 || !isOpen();
}

bool FaultConnection::take(step::Close)
{
    m_socket->disconnectFromHost();
    return true;
}

bool FaultConnection::take(step::Reset)
{
    m_socket->flush();
    const linger atOnce{1, 0};
    ::setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof(atOnce));
    m_socket->abort();
    return true;
}

} // namespace desk::test
