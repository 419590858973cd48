// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QUrl>

class QTcpSocket;

namespace desk::test {

/// A service on loopback that keeps its connections open and now and then misbehaves, at random: it
/// is down, wants to be left alone, turns a customer down, creates one and says nothing, or half of
/// it. It creates whoever it is asked for, however often: so a customer who is sent twice is seen.
class ImportServer : public QTcpServer
{
    Q_OBJECT
public:
    explicit ImportServer(quint32 seed, QObject *parent = nullptr);

    QUrl url() const;
    /// How often each customer was created, by account number.
    const QHash<QString, int> &created() const { return m_created; }
    /// Requests that arrived whole, by account number.
    const QHash<QString, int> &arrived() const { return m_arrived; }

private:
    struct Head
    {
        qsizetype length = -1; ///< with its empty line
        qsizetype body = 0;
    };

    void accept();
    void take(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const QByteArray &body);
    void tellAccounts(QTcpSocket *socket) const;
    static Head headOf(const QByteArray &bytes);

    QRandomGenerator m_random;
    QHash<QString, int> m_created;
    QHash<QString, int> m_arrived;
    QHash<QTcpSocket *, QByteArray> m_waiting; // what has come and is not answered yet
};

} // namespace desk::test
