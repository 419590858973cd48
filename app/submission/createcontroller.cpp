// SPDX-License-Identifier: GPL-3.0-or-later
#include "createcontroller.h"

#include "journal/journal.h"
#include "sandbox/sandboxurl.h"
#include "service/knownaccounts.h"
#include "whenfinished.h"

#include <algorithm>
#include <utility>

namespace desk {

CreateController::CreateController(Journal &journal, ServiceClient &client, Sandbox &sandbox,
                                   QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_client(client)
    , m_sandbox(sandbox)
{
}

void CreateController::create(const Outgoing &outgoing, const Environment &environment,
                              Repeat repeat)
{
    if (m_busy)
        return;
    m_cancelled = false;
    setBusy(true);
    whenFinished(m_journal.matches(environment.name, customerKeys(outgoing.request)), this,
                 [this, outgoing, environment, repeat](const CustomerMatches &matches) {
                     decide(matches, outgoing, environment, repeat);
                 });
}

void CreateController::decide(const CustomerMatches &matches, const Outgoing &outgoing,
                              const Environment &environment, Repeat repeat)
{
    const auto existing = std::ranges::find_if(matches, stopsCreate);
    if (existing != matches.end() && repeat != Repeat::OnPurpose) {
        setBusy(false);
        Q_EMIT stoppedByExisting(*existing);
        return;
    }
    const auto earlier = std::ranges::find_if(matches, isToBeAskedAbout);
    if (repeat != Repeat::Ask || earlier == matches.end()) {
        Opening opening = openingOf(outgoing, environment);
        if (earlier != matches.end())
            opening.despite = earlier->attempt.id;
        return start(outgoing, environment, opening);
    }
    setBusy(false);
    Q_EMIT stoppedByUnknown(earlier->attempt);
}

// Nothing is asked for it: it says what was seen before, if anything was.
Opening CreateController::openingOf(const Outgoing &outgoing, const Environment &environment) const
{
    const QString number = foldedAccountNo(outgoing.request.text(field::accountNo));
    const auto asked = m_accounts ? m_accounts->lastAsked(environment) : std::nullopt;
    if (number.isEmpty() || !asked)
        return {};
    const bool listed = m_accounts->find(environment.name, number).has_value();
    return {.list = Look{asked->askedAt, asked->answeredAt, listed}};
}

void CreateController::start(const Outgoing &outgoing, const Environment &environment,
                             const Opening &opening)
{
    withBaseUrl(environment, m_sandbox, this,
                [this, outgoing, opening](const Environment &reachable, const QString &error) {
                    if (error.isEmpty())
                        return submit(outgoing, reachable, opening);
                    setBusy(false);
                    Q_EMIT failed(error);
                });
}

void CreateController::cancel()
{
    m_cancelled = true;
    if (m_submission)
        m_submission->cancel();
}

bool CreateController::bytesHaveLeft() const
{
    return m_submission && m_submission->state() >= Submission::State::Sending;
}

void CreateController::submit(const Outgoing &outgoing, const Environment &environment,
                              const Opening &opening)
{
    m_submission =
        new Submission(outgoing, environment, m_journal, m_client, Connection::Fresh, this);
    m_submission->setOpening(opening);
    connect(m_submission, &Submission::finished, this, &CreateController::onFinished);
    connect(m_submission, &Submission::stateChanged, this, &CreateController::busyChanged);
    if (m_cancelled)
        m_submission->cancel();
    m_submission->start();
}

void CreateController::onFinished()
{
    Submission *submission = std::exchange(m_submission, nullptr);
    submission->deleteLater();
    setBusy(false);
    if (submission->isUnrecorded())
        Q_EMIT unrecorded(submission->attempt(), submission->exchange(),
                          submission->recordingError());
    Q_EMIT concluded(submission->attempt(), submission->recordingError());
}

void CreateController::setBusy(bool busy)
{
    m_busy = busy;
    Q_EMIT busyChanged();
}

} // namespace desk
