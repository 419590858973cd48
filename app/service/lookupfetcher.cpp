// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookupfetcher.h"

#include "inworker.h"
#include "serviceclient.h"
#include "servicerequest.h"
#include "whenfinished.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamWriter>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

QByteArray bodyWithKey(const QString &key, BodyFormat format)
{
    if (format == BodyFormat::Json)
        return QJsonDocument(QJsonObject{{"apiKey"_L1, key}}).toJson(QJsonDocument::Compact);
    QByteArray body;
    QXmlStreamWriter xml(&body);
    xml.writeStartElement("Params"_L1);
    xml.writeTextElement("apiKey"_L1, key);
    xml.writeEndElement();
    return body;
}

ReadyList readyList(const LookupCall &call, const TransportResult &result, const Catalogue &known)
{
    if (result.status == 204)
        return std::make_shared<const ChoiceMatcher>();
    const auto choices = readLookupList(call, result.body);
    if (!choices)
        return nullptr;
    return std::make_shared<const ChoiceMatcher>(withSynonyms(*choices, known.list(call.list)));
}

} // namespace

LookupFetcher::LookupFetcher(ServiceClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    m_pool.setMaxThreadCount(1);
}

LookupFetcher::~LookupFetcher()
{
    m_pool.waitForDone();
}

void LookupFetcher::fetch(const Environment &environment, const QString &key,
                          const Catalogue &known)
{
    stop();
    if (findBaseUrlProblem(environment))
        return Q_EMIT ended(LookupEnd::Away);
    m_environment = environment;
    m_known = known;
    m_body = bodyWithKey(key, environment.format);
    m_next = 0;
    m_isWhole = true;
    askNext();
}

void LookupFetcher::stop()
{
    delete m_call;
    ++m_generation;
    m_body.clear();
}

void LookupFetcher::askNext()
{
    if (m_next >= lookupCalls().size()) {
        stop();
        return Q_EMIT ended(m_isWhole ? LookupEnd::Complete : LookupEnd::Away);
    }
    const HttpRequest request =
        serviceRequest(m_environment, lookupCalls()[m_next].call, m_environment.format, m_body);
    m_call = m_client.post(request, limitsOf(m_environment), Connection::Reused, this);
    connect(m_call, &ServiceCall::finished, this, &LookupFetcher::onAnswered);
}

void LookupFetcher::onAnswered(const TransportResult &result)
{
    m_call->deleteLater();
    m_call.clear();
    // Where the service is away, or the key is refused, the other calls would only say it again.
    if (!result.status || result.status == 401 || result.status == 503) {
        stop();
        return Q_EMIT ended(result.status == 401 ? LookupEnd::KeyRefused : LookupEnd::Away);
    }
    if (!result.complete || (result.status != 200 && result.status != 204))
        return onRead(nullptr);
    const auto read = inWorker(m_pool, [result, known = m_known, call = lookupCalls()[m_next]] {
        return readyList(call, result, known);
    });
    whenFinished(read, this, [this, asked = m_generation](const ReadyList &list) {
        if (asked == m_generation)
            onRead(list);
    });
}

void LookupFetcher::onRead(const ReadyList &list)
{
    const LookupCall &call = lookupCalls()[m_next++];
    const int before = m_generation;
    if (list)
        Q_EMIT arrived(call, list);
    else
        m_isWhole = false;
    if (before == m_generation) // nobody who was told has begun anew
        askNext();
}

} // namespace desk
