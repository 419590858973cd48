// SPDX-License-Identifier: GPL-3.0-or-later
#include "importserver.h"

#include "faultserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>

#include <algorithm>

namespace desk::test {

using namespace Qt::StringLiterals;

namespace {

/// Of a thousand requests. The rest is created, and told.
struct Odds
{
    int down = 15;
    int throttled = 3;
    int rejected = 20;
    int failed = 5;       // 500, and half of these were created
    int createdMute = 10; // the connection ends
    int lostMute = 5;     // likewise, and nothing was created
    int createdCut = 10;  // the answer ends in its middle
};

const QByteArray createdBody =
    R"({"CustomerCreateData":{"OK":true,"AccountID":%2,"AccountNo":"%1",)"
    R"("AddressID":8,"ContactID":9,"CustomerCreateIssues":[]}})";
const QByteArray rejectedBody = R"({"CustomerCreateData":{"OK":false,"AccountID":0,)"
                                R"("CustomerCreateIssues":[{"ID":30,"Message":"No"}]}})";

int idOf(const QString &customer)
{
    return customer.sliced(1).toInt();
}

} // namespace

ImportServer::ImportServer(quint32 seed, QObject *parent)
    : QTcpServer(parent)
    , m_random(seed)
{
    connect(this, &QTcpServer::newConnection, this, &ImportServer::accept);
    listen(QHostAddress::LocalHost);
}

QUrl ImportServer::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(serverPort()));
}

void ImportServer::accept()
{
    while (QTcpSocket *socket = nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_waiting.remove(socket);
            socket->deleteLater();
        });
    }
}

ImportServer::Head ImportServer::headOf(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return {};
    const QByteArray head = bytes.first(end).toLower();
    const qsizetype at = head.indexOf("content-length:");
    const qsizetype from = at + qsizetype(qstrlen("content-length:"));
    const qsizetype to = head.indexOf('\r', from);
    return {end + 4,
            at < 0 ? 0
                   : head.sliced(from, (to < 0 ? head.size() : to) - from).trimmed().toLongLong()};
}

void ImportServer::take(QTcpSocket *socket)
{
    QByteArray &bytes = m_waiting[socket];
    bytes += socket->readAll();
    const Head head = headOf(bytes);
    if (head.length < 0 || bytes.size() < head.length + head.body)
        return;
    const QByteArray body = bytes.sliced(head.length, head.body);
    const bool isAsked = bytes.startsWith("POST /api/v1/CustomerChange ");
    bytes.remove(0, head.length + head.body);
    if (isAsked)
        tellAccounts(socket);
    else
        answer(socket, body);
}

void ImportServer::tellAccounts(QTcpSocket *socket) const
{
    QJsonArray accounts;
    for (auto customer = m_created.begin(); customer != m_created.end(); ++customer) {
        if (*customer > 0)
            accounts.append(
                QJsonObject{{"ID"_L1, idOf(customer.key())}, {"AccountNo"_L1, customer.key()}});
    }
    const QJsonObject list{{"CustomerChangeList"_L1, accounts}};
    socket->write(accounts.isEmpty() ? httpAnswer(204, {})
                                     : httpAnswer(200, QJsonDocument(list).toJson()));
}

void ImportServer::answer(QTcpSocket *socket, const QByteArray &body)
{
    const QString customer =
        QJsonDocument::fromJson(body).object().value("AccountNo"_L1).toString();
    ++m_arrived[customer];
    const QByteArray created =
        httpAnswer(200, QByteArray(createdBody)
                            .replace("%1", customer.toUtf8())
                            .replace("%2", QByteArray::number(idOf(customer))));
    int dice = m_random.bounded(1'000);
    const auto falls = [&dice](int odds) { return (dice -= odds) < 0; };
    const Odds odds;
    if (falls(odds.down)) {
        socket->write(httpAnswer(503, {}));
    } else if (falls(odds.throttled)) {
        socket->write(httpAnswer(429, {}, "Retry-After: 0\r\n"));
    } else if (falls(odds.rejected)) {
        socket->write(httpAnswer(200, rejectedBody));
    } else if (falls(odds.failed)) {
        m_created[customer] += m_random.bounded(2);
        socket->write(httpAnswer(500, {}));
    } else if (falls(odds.createdMute)) {
        ++m_created[customer];
        socket->disconnectFromHost();
    } else if (falls(odds.lostMute)) {
        socket->abort();
    } else if (falls(odds.createdCut)) {
        ++m_created[customer];
        socket->write(created.chopped(20));
        socket->disconnectFromHost();
    } else {
        ++m_created[customer];
        socket->write(created);
    }
}

} // namespace desk::test
