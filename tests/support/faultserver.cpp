// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultserver.h"

#include "faultconnection.h"

#include <QSslConfiguration>
#include <QSslSocket>

#include <algorithm>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace desk::test {

using namespace Qt::StringLiterals;

namespace {

void limitCiphers(QSslSocket &socket, const QString &ciphers)
{
    if (ciphers.isEmpty())
        return;
    QSslConfiguration limited = socket.sslConfiguration();
    limited.setProtocol(QSsl::TlsV1_2);
    limited.setCiphers(ciphers);
    socket.setSslConfiguration(limited);
}

} // namespace

Script answerWith(const QByteArray &bytes)
{
    return {step::ReadRequest{}, step::Send{bytes}, step::Close{}};
}

QByteArray httpAnswer(int status, const QByteArray &body, const QByteArray &headers)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Reason\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

FaultServer::FaultServer(const QList<Script> &scripts, QObject *parent)
    : QTcpServer(parent)
    , m_scripts(scripts)
{
    listenOnLoopback();
}

FaultServer::FaultServer(const QList<Script> &scripts, const ServerIdentity &identity,
                         QObject *parent)
    : QTcpServer(parent)
    , m_scripts(scripts)
    , m_identity(identity)
{
    listenOnLoopback();
}

void FaultServer::listenOnLoopback()
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("the fault server cannot listen: %s", qPrintable(errorString()));
}

QUrl FaultServer::url(const QString &path) const
{
    QUrl url;
    url.setScheme(m_identity ? u"https"_s : u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(serverPort());
    url.setPath(path);
    return url;
}

int FaultServer::openConnections() const
{
    const auto all = findChildren<FaultConnection *>();
    return int(std::ranges::count_if(all, &FaultConnection::isOpen));
}

qsizetype FaultServer::complete() const
{
    return std::ranges::count_if(m_requests, &ReceivedRequest::complete);
}

bool FaultServer::isQuiet()
{
    while (waitForNewConnection(0))
        continue;
    const auto all = findChildren<FaultConnection *>();
    for (FaultConnection *connection : all)
        connection->readOn();
    return openConnections() == 0;
}

void FaultServer::incomingConnection(qintptr handle)
{
    const Script script = m_scripts.value(std::min<qsizetype>(m_connections, m_scripts.size() - 1));
    ++m_connections;
    auto *socket = m_identity ? new QSslSocket : new QTcpSocket;
    socket->setSocketDescriptor(handle);
    auto *connection = new FaultConnection(socket, script, this);
    if (auto *secure = qobject_cast<QSslSocket *>(socket)) {
        secure->setLocalCertificate(m_identity->certificate);
        secure->setPrivateKey(m_identity->key);
        limitCiphers(*secure, m_identity->ciphers);
        connect(secure, &QSslSocket::encrypted, connection, &FaultConnection::proceed);
        secure->startServerEncryption();
        return;
    }
    connection->proceed();
}

namespace {

bool hangs(int connecting)
{
    pollfd waiting{connecting, POLLOUT, 0};
    constexpr int patience = 100; // ms; loopback answers within one when it answers at all
    return ::poll(&waiting, 1, patience) == 0;
}

} // namespace

FullBacklog::FullBacklog()
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    socklen_t size = sizeof(address);
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (::bind(m_listener, generic, size) != 0 || ::listen(m_listener, 0) != 0)
        return;
    ::getsockname(m_listener, generic, &size);
    m_port = ntohs(address.sin_port);

    constexpr int enough = 16;
    while (!m_full && m_fillers.size() < enough) {
        const int filler = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        m_fillers.append(filler);
        ::connect(filler, generic, size);
        m_full = hangs(filler);
    }
}

FullBacklog::~FullBacklog()
{
    for (const int filler : std::as_const(m_fillers))
        ::close(filler);
    ::close(m_listener);
}

QUrl FullBacklog::url() const
{
    QUrl url(u"http://127.0.0.1/"_s);
    url.setPort(m_port);
    return url;
}

} // namespace desk::test
