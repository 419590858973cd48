// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionprobe.h"

#include "probeanswers.h"
#include "redactor.h"
#include "sandbox/sandboxurl.h"
#include "serviceclient.h"
#include "servicerequest.h"

namespace desk {

using namespace Qt::StringLiterals;

namespace {

CallLimits probeLimits(const Environment &environment)
{
    CallLimits limits;
    limits.silence = environment.timeout;
    limits.overall = environment.timeout;
    limits.answerBytes = 1024 * 1024;
    return limits;
}

} // namespace

ConnectionProbe::ConnectionProbe(ServiceClient &client, Sandbox &sandbox, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_sandbox(sandbox)
{
}

void ConnectionProbe::start(const Environment &environment, const QString &key)
{
    stop();
    m_isRunning = true;
    m_durationMs = 0;
    m_key = key;
    withBaseUrl(environment, m_sandbox, this,
                [this, asked = m_generation](const Environment &reachable, const QString &error) {
                    if (asked == m_generation)
                        askPulse(reachable, error);
                });
}

void ConnectionProbe::stop()
{
    ++m_generation;
    m_isRunning = false;
    m_key.clear();
    delete m_call;
}

void ConnectionProbe::askPulse(const Environment &reachable, const QString &error)
{
    m_environment = reachable;
    const QString problem =
        error.isEmpty() ? findBaseUrlProblem(reachable).value_or(QString()) : error;
    if (!problem.isEmpty()) {
        // Never within start(): whoever asks may not be ready to hear.
        QMetaObject::invokeMethod(
            this,
            [this, problem, asked = m_generation] {
                if (asked == m_generation)
                    end(notAsked(problem));
            },
            Qt::QueuedConnection);
        return;
    }
    post("Pulse"_L1, pulseBody(m_environment.format), &ConnectionProbe::readPulse);
}

void ConnectionProbe::post(QLatin1StringView call, const QByteArray &body, Reader reader)
{
    m_call = m_client.post(serviceRequest(m_environment, call, m_environment.format, body),
                           probeLimits(m_environment), Connection::Fresh, this);
    connect(m_call, &ServiceCall::finished, m_call, &QObject::deleteLater);
    connect(m_call, &ServiceCall::finished, this, reader);
}

void ConnectionProbe::readPulse(const TransportResult &result)
{
    m_durationMs += result.durationMs;
    if (const auto verdict = pulseVerdict(result))
        return end(*verdict);
    if (m_key.isEmpty())
        return end(keyMissing());
    post("Channel"_L1, channelBody(m_environment.format, m_key), &ConnectionProbe::readChannel);
}

void ConnectionProbe::readChannel(const TransportResult &result)
{
    m_durationMs += result.durationMs;
    end(channelVerdict(result));
}

void ConnectionProbe::end(ProbeVerdict verdict)
{
    verdict.durationMs = m_durationMs;
    verdict.words = Redactor(m_key).text(verdict.words);
    m_isRunning = false;
    m_key.clear();
    m_call.clear();
    Q_EMIT concluded(verdict);
}

} // namespace desk
