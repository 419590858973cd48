// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxserver.h"

#include "sandboxreplies.h"
#include "sandboxroutes.h"

#include <QHttpServerRequest>
#include <QStringEncoder>
#include <QTcpServer>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

/// Makes the sockets that look at what comes in before the parser does.
class Listener : public QTcpServer
{
public:
    explicit Listener(SandboxServer *server)
        : QTcpServer(server)
        , m_server(server)
    {
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new SandboxSocket(m_server, m_server->log(), this);
        if (!socket->setSocketDescriptor(descriptor)) {
            delete socket;
            return;
        }
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        m_server->watch(socket);
        addPendingConnection(socket);
    }

private:
    SandboxServer *m_server;
};

HttpCall callFrom(const QHttpServerRequest &request)
{
    return {.method = {},
            .path = request.url().path(),
            .contentType = request.value("content-type"),
            .accept = request.value("accept"),
            .body = request.body()};
}

bool isCustomerCreate(const HttpCall &call)
{
    const SandboxRoute *route = findRoute(call.path);
    return route && route->call == SandboxCall::CustomerCreate && call.method == "POST";
}

HttpAnswer faulty(int status, const HttpCall &call)
{
    return errorReply(status, negotiate(call.accept, readMediaType(call.contentType)));
}

HttpAnswer garbage()
{
    return {200,
            "application/json; charset=utf-8",
            QByteArray("{\"CustomerCreateData\":\xff\x00<", 25),
            {}};
}

// It still calls itself UTF-8.
HttpAnswer inWrongCharset(HttpAnswer answer)
{
    QStringEncoder utf16(QStringEncoder::Utf16LE);
    answer.body = utf16(QString::fromUtf8(answer.body));
    return answer;
}

} // namespace

SandboxServer::SandboxServer(SandboxService &service, SandboxLog *log, QObject *parent)
    : QAbstractHttpServer(parent)
    , m_service(service)
    , m_log(log)
{
}

void SandboxServer::setFaults(const SandboxFaults &faults)
{
    m_faults = faults;
    m_service.setDrifts(faults.drifts);
}

QString SandboxServer::start(quint16 port)
{
    auto *listener = new Listener(this);
    if (!listener->listen(QHostAddress::LocalHost, port)) {
        return tr("The sandbox cannot listen on port %1: %2. Choose another port, or 0 for any.")
            .arg(port)
            .arg(listener->errorString());
    }
    bind(listener);
    return {};
}

quint16 SandboxServer::port() const
{
    return servers().isEmpty() ? quint16(0) : servers().constFirst()->serverPort();
}

void SandboxServer::watch(SandboxSocket *connection)
{
    connect(connection, &SandboxSocket::due, this, &SandboxServer::serve);
}

bool SandboxServer::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    auto *connection = static_cast<SandboxSocket *>(socket); // the listener makes no others
    HttpCall call = callFrom(request);
    if (call.body.size() > longestBody)
        connection->refuse(413);
    else if (connection->take(std::move(call)))
        connection->answerAfter(
            isCustomerCreate(connection->call()) ? m_faults.delay : std::chrono::milliseconds(0));
    return true;
}

// Reached only for what handleRequest() leaves: nothing.
void SandboxServer::missingHandler(const QHttpServerRequest &, QTcpSocket *socket)
{
    socket->disconnectFromHost();
}

void SandboxServer::serve(SandboxSocket *connection)
{
    if (isCustomerCreate(connection->call()))
        return serveCreate(connection);
    connection->answer(m_service.answer(connection->call()));
}

void SandboxServer::serveCreate(SandboxSocket *connection)
{
    using Ending = SandboxFaults::Ending;
    if (m_faults.ending == Ending::ClosedBeforeCommit)
        return connection->answerNothing();
    const HttpAnswer answer = m_faults.status ? faulty(*m_faults.status, connection->call())
                                              : m_service.answer(connection->call());
    switch (m_faults.ending) {
    case Ending::Garbage:
        return connection->answer(garbage());
    case Ending::WrongCharset:
        return connection->answer(inWrongCharset(answer));
    case Ending::HalfAnswer:
        return connection->answerHalf(answer);
    case Ending::ClosedAfterCommit:
        return connection->answerNothing();
    case Ending::ClosedBeforeCommit:
    case Ending::Answered:
        break;
    }
    connection->answer(answer);
}

} // namespace desk
