// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkcall.h"

#include "preparedroute.h"
#include "requestrules.h"
#include "whenfinished.h"

#include <QAuthenticator>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslConfiguration>

#include <utility>

namespace desk {
namespace {

using Ending = TransportResult::Ending;

QNetworkRequest networkRequest(const HttpRequest &request,
                               const QList<QSslCertificate> &authorities)
{
    QNetworkRequest outgoing(request.url);
    outgoing.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                          QNetworkRequest::ManualRedirectPolicy);
    outgoing.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                          QNetworkRequest::AlwaysNetwork);
    outgoing.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    outgoing.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    outgoing.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    outgoing.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    outgoing.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    outgoing.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    outgoing.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    for (const HttpHeader &header : request.headers)
        outgoing.setRawHeader(header.name, header.value);
    if (!authorities.isEmpty()) {
        QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
        trusting.addCaCertificates(authorities); // the system's stay trusted
        outgoing.setSslConfiguration(trusting);
    }
    return outgoing;
}

/// Whether Qt means a status of the service by it, after all of the answer arrived.
bool isOfStatus(QNetworkReply::NetworkError error)
{
    if (error == QNetworkReply::NoError || error == QNetworkReply::ProxyAuthenticationRequiredError)
        return true;
    if (error == QNetworkReply::ContentReSendError)
        return false;
    const bool content =
        error > QNetworkReply::UnknownProxyError && error <= QNetworkReply::UnknownContentError;
    return content || error >= QNetworkReply::InternalServerError ||
           error == QNetworkReply::ProtocolInvalidOperationError; // 400
}

QList<HttpHeader> headersOf(const QNetworkReply &reply)
{
    QList<HttpHeader> headers;
    for (const auto &[name, value] : reply.rawHeaderPairs())
        headers.append({name, value});
    return headers;
}

} // namespace

NetworkCall::NetworkCall(const HttpRequest &request, const CallLimits &limits,
                         Connection connection, std::shared_ptr<ManagerPool> pool, QObject *parent)
    : ServiceCall(parent)
    , m_request(completed(request))
    , m_limits(limits)
    , m_connection(connection)
    , m_pool(std::move(pool))
    , m_body(request.body)
{
    connect(&m_body, &OneWayBody::leaving, this, &ServiceCall::bodyLeaving, Qt::QueuedConnection);
    connect(&m_body, &OneWayBody::taken, this, &NetworkCall::noteProgress);
    m_silence.setSingleShot(true);
    m_overall.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, &NetworkCall::endInSilence);
    connect(&m_overall, &QTimer::timeout, this, &NetworkCall::endOvertime);
    m_clock.start();
    m_silence.start(m_limits.silence);
    m_overall.start(m_limits.overall);
    QMetaObject::invokeMethod(this, &NetworkCall::begin, Qt::QueuedConnection);
}

NetworkCall::~NetworkCall()
{
    m_ended = true;
    release(false);
}

void NetworkCall::cancel()
{
    end(Ending::Cancelled);
}

void NetworkCall::begin()
{
    if (m_ended)
        return;
    if (const auto problem = findRequestProblem(m_request))
        return withhold(*problem);
    whenFinished(prepareRoute(m_request.url, m_request.route), this,
                 [this](const PreparedRoute &route) { send(route); });
}

void NetworkCall::withhold(const QString &problem)
{
    m_result.errorText = problem;
    end(Ending::Withheld);
}

void NetworkCall::send(const PreparedRoute &route)
{
    if (m_ended)
        return;
    if (!route.problem.isEmpty())
        return withhold(route.problem);
    m_result.throughProxy = route.proxy.type() != QNetworkProxy::NoProxy;
    m_manager = m_pool->take(m_connection, m_request.route,
                             m_result.throughProxy ? ManagerPool::Way::ThroughProxy
                                                   : ManagerPool::Way::Direct);
    QNetworkAccessManager *manager = m_manager->manager.get();
    manager->setProxy(route.proxy);
    connect(manager, &QNetworkAccessManager::authenticationRequired, this,
            &NetworkCall::noteCredentials);
    if (m_manager->mostCalls == 1) // else it may be another call's
        connect(manager, &QNetworkAccessManager::proxyAuthenticationRequired, this,
                &NetworkCall::noteProxyCredentials);
    m_reply.reset(manager->post(networkRequest(m_request, route.authorities), &m_body));
    followReply();
}

void NetworkCall::followReply()
{
    QNetworkReply *reply = m_reply.get();
    connect(reply, &QNetworkReply::uploadProgress, this, &NetworkCall::noteProgress);
    connect(reply, &QNetworkReply::encrypted, this, &NetworkCall::noteEncrypted);
    connect(reply, &QNetworkReply::metaDataChanged, this, &NetworkCall::noteHead);
    connect(reply, &QNetworkReply::readyRead, this, &NetworkCall::readAnswer);
    connect(reply, &QNetworkReply::sslErrors, this, &NetworkCall::noteTlsErrors);
    connect(reply, &QNetworkReply::finished, this, &NetworkCall::endFinished);
}

void NetworkCall::noteCredentials(const QNetworkReply *reply)
{
    if (reply == m_reply.get())
        m_result.credentialsAsked = true;
}

void NetworkCall::noteProxyCredentials()
{
    m_result.proxyCredentialsAsked = true;
}

// Noted, never waved through.
void NetworkCall::noteTlsErrors(const QList<QSslError> &errors)
{
    m_result.tlsErrors = errors;
}

void NetworkCall::noteEncrypted()
{
    m_result.phases.encryptedMs = m_clock.elapsed();
    noteProgress();
}

// The head may be told of more than once; what counts is when it was there first.
void NetworkCall::noteHead()
{
    if (!m_ended && !m_result.phases.firstByteMs)
        m_result.phases.firstByteMs = m_clock.elapsed();
    noteProgress();
}

void NetworkCall::noteProgress()
{
    if (!m_ended)
        m_silence.start();
}

void NetworkCall::readAnswer()
{
    if (m_ended)
        return;
    noteProgress();
    const qint64 room = m_limits.answerBytes - m_result.body.size();
    const QByteArray arrived = m_reply->readAll();
    m_result.body += arrived.first(std::min(room, qint64(arrived.size())));
    if (arrived.size() > room)
        end(Ending::TooLong);
}

void NetworkCall::endInSilence()
{
    m_result.limit = m_limits.silence;
    end(Ending::Silence);
}

void NetworkCall::endOvertime()
{
    m_result.limit = m_limits.overall;
    end(Ending::Overtime);
}

void NetworkCall::endFinished()
{
    readAnswer();
    end(Ending::Finished);
}

void NetworkCall::end(Ending ending)
{
    if (m_ended)
        return;
    m_ended = true;
    m_silence.stop();
    m_overall.stop();
    m_result.ending = ending;
    if (m_reply) {
        collect();
        // At once, so that nothing more leaves between here and deliver().
        m_reply->disconnect(this);
        m_reply->abort();
    }
    m_result.durationMs = m_clock.elapsed();
    QMetaObject::invokeMethod(this, &NetworkCall::deliver, Qt::QueuedConnection);
}

void NetworkCall::collect()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    constexpr int firstFinalStatus = 200; // Qt ends a reply on 102 and 103 as well
    if (status >= firstFinalStatus) {
        m_result.status = status;
        m_result.reason =
            m_reply->attribute(QNetworkRequest::HttpReasonPhraseAttribute).toByteArray();
        m_result.headers = headersOf(*m_reply);
    } else {
        m_result.phases.firstByteMs.reset(); // what came was no answer yet
    }
    m_result.error = m_reply->error();
    if (m_result.error != QNetworkReply::NoError)
        m_result.errorText = m_reply->errorString();
    m_result.complete =
        m_result.ending == Ending::Finished && m_result.status && isOfStatus(m_result.error);
}

void NetworkCall::deliver()
{
    release(m_result.complete);
    m_result.bodyRead = m_body.wasRead(); // only now can nobody read it any more
    Q_EMIT finished(m_result);
}

void NetworkCall::release(bool reusable)
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply.reset();
    }
    if (!m_manager)
        return;
    m_manager->manager->disconnect(this);
    m_pool->giveBack(std::exchange(m_manager, nullptr), reusable);
}

} // namespace desk
