// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/serviceclient.h"

#include <QMetaObject>
#include <QPointer>
#include <QTimer>

namespace desk::test {

/// One call of FakeClient. A test may hold it and decide later how it ends.
class FakeCall : public ServiceCall
{
    Q_OBJECT
public:
    using ServiceCall::ServiceCall;

    void cancel() override
    {
        TransportResult result;
        result.ending = TransportResult::Ending::Cancelled;
        result.error = QNetworkReply::OperationCanceledError;
        QMetaObject::invokeMethod(
            this, [this, result] { end(result); }, Qt::QueuedConnection);
    }
    bool bodyLeft() const override { return m_left; }

    /// Bytes leave from here on.
    void leave()
    {
        if (m_left || m_ended)
            return;
        m_left = true;
        Q_EMIT bodyLeaving();
    }

    /// Ends it, once: a second end is disregarded.
    void end(TransportResult result)
    {
        if (m_ended)
            return;
        if (result.bodyRead)
            leave();
        m_ended = true;
        result.bodyRead = m_left;
        Q_EMIT finished(result);
    }

private:
    bool m_left = false;
    bool m_ended = false;
};

/// Answers in the service's place: as told and when told, or never.
class FakeClient : public ServiceClient
{
    Q_OBJECT
public:
    using ServiceClient::ServiceClient;

    /// What the next calls end with. Without it they never end by themselves.
    void answerWith(const TransportResult &result, std::chrono::milliseconds delay = {})
    {
        m_result = result;
        m_delay = delay;
    }
    void neverAnswer() { m_result.reset(); }

    ServiceCall *post(const HttpRequest &request, const CallLimits &, Connection connection,
                      QObject *parent) override
    {
        requests.append(request);
        connections.append(connection);
        call = new FakeCall(parent);
        calls.append(call);
        if (m_result) {
            QTimer::singleShot(m_delay, call.data(),
                               [made = call.data(), result = *m_result] { made->end(result); });
        }
        return call;
    }

    QList<HttpRequest> requests; ///< what was posted, oldest first
    QList<Connection> connections;
    QPointer<FakeCall> call; ///< the newest
    QList<QPointer<FakeCall>> calls;

private:
    std::optional<TransportResult> m_result;
    std::chrono::milliseconds m_delay{0};
};

/// A whole answer with this status, as the network would bring it.
inline TransportResult answered(int status, const QByteArray &body,
                                const QByteArray &contentType = "application/json")
{
    TransportResult result;
    result.bodyRead = true;
    result.status = status;
    result.headers = {{"Content-Type", contentType}};
    result.body = body;
    result.complete = true;
    return result;
}

} // namespace desk::test
