// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookupfetcher.h"

#include "lookuplists.h"
#include "serviceclient.h"
#include "servicerequest.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

QByteArray bodyWithKey(const QString &key)
{
    return QJsonDocument(QJsonObject{{"apiKey"_L1, key}}).toJson(QJsonDocument::Compact);
}

} // namespace

LookupFetcher::LookupFetcher(ServiceClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

void LookupFetcher::fetch(const Environment &environment, const QString &key)
{
    stop();
    if (findBaseUrlProblem(environment))
        return;
    m_environment = environment;
    m_body = bodyWithKey(key);
    m_next = 0;
    askNext();
}

void LookupFetcher::stop()
{
    delete m_call;
    m_body.clear();
}

void LookupFetcher::askNext()
{
    if (m_next >= lookupCalls().size())
        return stop();
    const HttpRequest request =
        serviceRequest(m_environment, lookupCalls()[m_next].call, BodyFormat::Json, m_body);
    m_call = m_client.post(request, limitsOf(m_environment), Connection::Reused, this);
    connect(m_call, &ServiceCall::finished, this, &LookupFetcher::read);
}

void LookupFetcher::read(const TransportResult &result)
{
    m_call->deleteLater();
    m_call.clear();
    const LookupCall &call = lookupCalls()[m_next++];
    if (result.status == 200 && result.complete) {
        if (const auto choices = readLookupList(call, result.body))
            Q_EMIT arrived(call.list, *choices);
    }
    // Where the service is away, or the key is refused, the other calls would only say it again.
    if (!result.status || result.status == 401)
        return stop();
    askNext();
}

} // namespace desk
