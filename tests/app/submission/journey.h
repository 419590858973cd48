// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "outcometable.h"
#include "service/networkclient.h"
#include "submission/submission.h"
#include "tunnelproxy.h"

#include <QStringList>

#include <memory>

namespace desk::test {

/// One create on one of a row's ways, with all that stands along it. In this order: warmUp() until
/// isReady(), start() until isOver(), leave(), and then complaints().
class Journey
{
public:
    Journey(const TableRow &row, Ways way, Journal &journal);
    ~Journey();
    Q_DISABLE_COPY_MOVE(Journey)

    /// Where the connection is reused: a create before, which leaves it open.
    void warmUp();
    bool isReady() const;
    void start();
    bool isOver();
    /// Takes down all that could still send something.
    void leave();
    /// Nothing that was sent is still on its way.
    bool isQuiet();
    /// What is not as the row says; empty: all is.
    QStringList complaints() const;

private:
    void standUpService();
    void standUpProxy();
    Environment environment(std::chrono::milliseconds patience) const;
    std::unique_ptr<Submission> submission(const QByteArray &accountNo,
                                           std::chrono::milliseconds patience);
    void cancelWhenItArrived();
    QString outcomeComplaint() const;
    QString arrivalComplaint() const;
    QString keyComplaint() const;

    const TableRow m_row;
    const Ways m_way;
    Journal &m_journal;
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<FullBacklog> m_wall;
    std::unique_ptr<TunnelProxy> m_tunnel;
    std::unique_ptr<FaultServer> m_brokenProxy;
    QUrl m_baseUrl;
    ProxyChoice m_proxy;
    std::unique_ptr<NetworkClient> m_client;
    std::unique_ptr<Submission> m_warmUp;
    std::unique_ptr<Submission> m_submission;
    QString m_attempt;
    std::optional<Attempt> m_recorded; // once it has left
    std::optional<Exchange> m_exchange;
};

/// The ways of a row, each as one of http, https, tunnel and one of fresh, reused.
QList<Ways> waysOf(const TableRow &row);

} // namespace desk::test
