// SPDX-License-Identifier: GPL-3.0-or-later
#include "customerchangesfetcher.h"

#include "inworker.h"
#include "serviceclient.h"
#include "servicerequest.h"
#include "whenfinished.h"

namespace desk {
namespace {

using namespace Qt::StringLiterals;

// About a million accounts.
constexpr qint64 longestAnswer = 48 * 1024 * 1024;

CustomerChanges::Kind kindOf(const TransportResult &result)
{
    const int status = result.status.value_or(0);
    if (status == 401 || status == 407)
        return CustomerChanges::Kind::KeyRefused;
    if (status == 404 || status == 405 || status == 410 || status == 501)
        return CustomerChanges::Kind::NotOffered;
    const bool listed = (status == 200 || status == 204) && result.complete;
    return listed ? CustomerChanges::Kind::Listed : CustomerChanges::Kind::Failed;
}

CustomerChanges changesIn(const QByteArray &body)
{
    auto customers = readCustomerChanges(body);
    if (!customers)
        return {};
    return {CustomerChanges::Kind::Listed, std::move(*customers)};
}

} // namespace

CustomerChangesFetcher::CustomerChangesFetcher(ServiceClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

void CustomerChangesFetcher::fetch(const Environment &environment, const QString &key, QDate since)
{
    stop();
    const QByteArray body = writeCustomerChangesCall(key, since, environment.format);
    const HttpRequest request =
        serviceRequest(environment, "CustomerChange"_L1, environment.format, body);
    CallLimits limits = limitsOf(environment);
    limits.answerBytes = longestAnswer;
    m_call = m_client.post(request, limits, Connection::Reused, this);
    connect(m_call, &ServiceCall::finished, this, &CustomerChangesFetcher::read);
}

void CustomerChangesFetcher::stop()
{
    ++m_generation;
    delete m_call;
}

void CustomerChangesFetcher::read(const TransportResult &result)
{
    m_call->deleteLater();
    m_call.clear();
    const CustomerChanges::Kind kind = kindOf(result);
    if (kind != CustomerChanges::Kind::Listed || result.status == 204) {
        Q_EMIT finished({kind, {}});
        return;
    }
    whenFinished(inWorker([body = result.body] { return changesIn(body); }), this,
                 [this, asked = m_generation](const CustomerChanges &changes) {
                     if (asked == m_generation)
                         Q_EMIT finished(changes);
                 });
}

} // namespace desk
