// SPDX-License-Identifier: GPL-3.0-or-later
#include "submission.h"

#include "journal/journal.h"
#include "service/capture.h"
#include "service/servicerequest.h"
#include "whenfinished.h"

#include <QUuid>

#include <utility>

namespace desk {
namespace {

Attempt attemptOf(const Outgoing &outgoing, const Environment &environment)
{
    Attempt attempt;
    attempt.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    attempt.openedAt = QDateTime::currentDateTimeUtc();
    attempt.environment = environment.name;
    attempt.baseUrl = environment.baseUrl;
    attempt.format = outgoing.format;
    attempt.sentAs = outgoing.sentAs;
    attempt.request = outgoing.request;
    return attempt;
}

Opening openingOf(const Outgoing &outgoing)
{
    Opening opening;
    opening.sentAs = outgoing.sentAs;
    opening.findings = outgoing.findings;
    opening.turn = outgoing.turn;
    opening.turns = outgoing.turns;
    opening.caseName = outgoing.caseName;
    return opening;
}

Conclusion unsent(const QString &error)
{
    Conclusion conclusion;
    conclusion.outcome = Outcome::Unsent;
    conclusion.error = error;
    return conclusion;
}

} // namespace

Submission::Submission(const Outgoing &outgoing, const Environment &environment, Journal &journal,
                       ServiceClient &client, Connection connection, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_client(client)
    , m_limits(limitsOf(environment))
    , m_connection(connection)
    , m_urlProblem(findBaseUrlProblem(environment))
    , m_redactor(outgoing.redactor ? *outgoing.redactor : Redactor(keysIn(outgoing)))
    , m_request(filledIn(outgoing.raw, outgoing.key, environment))
    , m_attempt(attemptOf(outgoing, environment))
    , m_opening(openingOf(outgoing))
{
    if (m_redactor.keyCount() > mostKeys)
        m_request = {};
    else if (outgoing.sentAs == SentAs::Raw)
        m_opening.raw = capture(m_request, {}, m_redactor);
}

void Submission::setOpening(const Opening &opening)
{
    m_opening.list = opening.list;
    m_opening.despite = opening.despite;
    m_opening.imported = opening.imported;
}

void Submission::start()
{
    m_mayGo = true;
    record();
}

void Submission::record()
{
    Q_ASSERT(m_state == State::Waiting);
    setState(State::Recording);
    whenFinished(m_journal.begin(m_attempt, m_opening), this,
                 [this](const QString &error) { onRecorded(error); });
}

void Submission::go()
{
    m_mayGo = true;
    if (m_state == State::Recorded)
        leave();
}

void Submission::cancel()
{
    m_cancelled = true;
    if (m_state == State::Recorded)
        leave();
    else if (ServiceCall *call = m_call)
        call->cancel();
}

void Submission::onRecorded(const QString &error)
{
    if (!error.isEmpty()) {
        m_recordingError = error;
        return finish(unsent(error));
    }
    if (m_mayGo || m_cancelled)
        leave();
    else
        setState(State::Recorded);
}

void Submission::leave()
{
    if (m_cancelled)
        return finishWith(unsent(tr("Cancelled before anything was sent.")), {});
    if (m_redactor.keyCount() > mostKeys)
        return finishWith(unsent(tr("More keys are written out than can be taken out again. Write "
                                    "{{apiKey}} in their place.")),
                          {});
    if (m_urlProblem)
        return finishWith(unsent(*m_urlProblem), {});
    send();
}

void Submission::send()
{
    setState(State::Connecting);
    ServiceCall *call = m_client.post(m_request, m_limits, m_connection, this);
    m_call = call;
    connect(call, &ServiceCall::bodyLeaving, this, &Submission::onBodyLeaving);
    connect(call, &ServiceCall::finished, call, &QObject::deleteLater);
    connect(call, &ServiceCall::finished, this, &Submission::conclude);
}

void Submission::onBodyLeaving()
{
    m_journal.sent(m_attempt.id);
    setState(State::Sending);
}

void Submission::conclude(const TransportResult &result)
{
    finishWith(redacted(desk::conclude(result), m_redactor),
               capture(m_request, result, m_redactor));
}

void Submission::finishWith(const Conclusion &conclusion, const Exchange &exchange)
{
    m_request = {};
    m_exchange = exchange;
    m_attempt.conclusion = conclusion;
    setState(State::Concluding);
    whenFinished(m_journal.finish(m_attempt.id, conclusion, exchange), this,
                 [this, conclusion](const QString &error) {
                     m_recordingError = error;
                     m_isUnrecorded = !error.isEmpty();
                     finish(conclusion);
                 });
}

void Submission::finish(const Conclusion &conclusion)
{
    m_attempt.concludedAt = QDateTime::currentDateTimeUtc();
    m_attempt.conclusion = conclusion;
    setState(State::Done);
    Q_EMIT finished();
}

void Submission::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace desk
