// SPDX-License-Identifier: GPL-3.0-or-later
#include "callrunner.h"

#include "sandbox/sandboxurl.h"
#include "service/capture.h"
#include "service/conclusionwords.h"
#include "service/requestrules.h"
#include "service/servicerequest.h"

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

bool isOtherCall(const OtherCall &call)
{
    return std::ranges::any_of(otherCalls(),
                               [&call](const OtherCall &other) { return other.name == call.name; });
}

/// IIS and what stands before it may take a request to the address that these name.
bool leadsElsewhere(const HttpHeader &header)
{
    constexpr const char *names[] = {"X-Original-URL", "X-Rewrite-URL"};
    return std::ranges::any_of(names, [&header](const char *name) {
        return header.name.trimmed().compare(name, Qt::CaseInsensitive) == 0;
    });
}

QString wordsOf(const TransportResult &result)
{
    if (!result.status)
        return result.bodyRead ? lostSentence(result) : unsentWords(result);
    if (!result.complete)
        return cutShortSentence(result);
    return *result.status < 300 ? QString() : refusedWords(*result.status, result);
}

} // namespace

CallRunner::CallRunner(ServiceClient &client, Sandbox &sandbox, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_sandbox(sandbox)
{
}

void CallRunner::send(const OtherCall &call, const RawRequest &raw, const Environment &environment,
                      const QString &key)
{
    stop();
    m_isBusy = true;
    const QStringList keys = literalKeys(raw) << key;
    if (keys.size() > mostKeys)
        return endLater(tr("More keys are written out than can be taken out again. Write "
                           "{{apiKey}} in their place."));
    m_redactor = Redactor(keys);
    if (!isOtherCall(call))
        return endLater(tr("Only the form sends this call."));
    if (std::ranges::any_of(raw.headers, leadsElsewhere))
        return endLater(tr("A header would take the call to another address. Take it out."));
    withBaseUrl(environment, m_sandbox, this,
                [this, asked = m_generation, name = call.name, raw,
                 key](const Environment &reachable, const QString &error) {
                    if (asked != m_generation)
                        return;
                    const HttpRequest request = filledIn(raw, key, reachable, name);
                    const QString problem =
                        error.isEmpty() ? findBaseUrlProblem(reachable).value_or(
                                              findRequestProblem(request).value_or(QString()))
                                        : error;
                    if (!problem.isEmpty())
                        return endLater(problem);
                    post(request, limitsOf(reachable));
                });
}

void CallRunner::cancel()
{
    if (m_call)
        return m_call->cancel();
    if (!m_isBusy)
        return;
    ++m_generation; // the sandbox may still be starting
    endLater(tr("Cancelled before anything was sent."));
}

void CallRunner::post(const HttpRequest &request, const CallLimits &limits)
{
    m_request = request;
    m_call = m_client.post(request, limits, Connection::Fresh, this);
    connect(m_call, &ServiceCall::finished, m_call, &QObject::deleteLater);
    connect(m_call, &ServiceCall::finished, this, &CallRunner::conclude);
}

void CallRunner::conclude(const TransportResult &result)
{
    m_call.clear();
    end({capture(m_request, result, m_redactor), wordsOf(result)});
}

void CallRunner::stop()
{
    ++m_generation;
    m_isBusy = false;
    m_request = {};
    delete m_call;
}

void CallRunner::endLater(const QString &words)
{
    QMetaObject::invokeMethod(
        this,
        [this, words, asked = m_generation] {
            if (asked == m_generation)
                end({std::nullopt, words});
        },
        Qt::QueuedConnection);
}

void CallRunner::end(const CallEnd &end)
{
    const CallEnd clean{end.exchange, m_redactor.text(end.words)};
    stop();
    Q_EMIT finished(clean);
}

} // namespace desk
