// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "managerpool.h"
#include "onewaybody.h"
#include "servicecall.h"

#include <QElapsedTimer>
#include <QTimer>

#include <memory>

class QAuthenticator;
class QNetworkAccessManager;

namespace desk {

struct PreparedRoute;

/// One POST through QNetworkAccessManager. Its signals are queued, so nobody who hears them is
/// within Qt's own code, and deleting the call there is safe.
class NetworkCall : public ServiceCall
{
    Q_OBJECT
public:
    NetworkCall(const HttpRequest &request, const CallLimits &limits, Connection connection,
                std::shared_ptr<ManagerPool> pool, QObject *parent);
    ~NetworkCall() override;

    void cancel() override;
    bool bodyLeft() const override { return m_body.wasRead(); }

private:
    void begin();
    void send(const PreparedRoute &route);
    void followReply();
    void noteCredentials(const QNetworkReply *reply);
    void noteProxyCredentials();
    void noteTlsErrors(const QList<QSslError> &errors);
    void withhold(const QString &problem);
    void noteEncrypted();
    void noteHead();
    void noteProgress();
    void readAnswer();
    void endInSilence();
    void endOvertime();
    void endFinished();
    void end(TransportResult::Ending ending);
    void collect();
    void deliver();
    void release(bool reusable);

    const HttpRequest m_request; // completed
    const CallLimits m_limits;
    const Connection m_connection;
    const std::shared_ptr<ManagerPool> m_pool;
    OneWayBody m_body;
    std::shared_ptr<PooledManager> m_manager;
    std::unique_ptr<QNetworkReply> m_reply; // before the manager and the body, in destruction
    QTimer m_silence;
    QTimer m_overall;
    QElapsedTimer m_clock;
    TransportResult m_result;
    bool m_ended = false;
};

} // namespace desk
