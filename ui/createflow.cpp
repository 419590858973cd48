// SPDX-License-Identifier: GPL-3.0-or-later
#include "createflow.h"

#include "contract/issuefield.h"
#include "contract/sendability.h"
#include "form/actionbar.h"
#include "form/customerform.h"
#include "form/formundo.h"
#include "form/summarybanner.h"
#include "history/historypane.h"
#include "journal/attemptwording.h"
#include "questions.h"
#include "submission/alreadythere.h"

#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace desk {

CreateFlow::CreateFlow(CreateController &controller, const CreateViews &views,
                       const ProductionConsent &consent, QWidget *window)
    : QObject(window)
    , m_controller(controller)
    , m_views(views)
    , m_consent(consent)
    , m_window(window)
{
    connect(&views.form, &CustomerForm::edited, this, &CreateFlow::onEdited);
    connect(&views.bar, &ActionBar::cancelled, &controller, &CreateController::cancel);
    connect(&controller, &CreateController::busyChanged, this, &CreateFlow::showBusy);
    connect(&controller, &CreateController::concluded, this, &CreateFlow::onConcluded);
    connect(&controller, &CreateController::failed, this, &CreateFlow::onFailed);
    connect(&controller, &CreateController::stoppedByExisting, this, &CreateFlow::showExisting);
    connect(&controller, &CreateController::stoppedByUnknown, this,
            &CreateFlow::askBeforeRepeating);
    showLeft();
}

void CreateFlow::create(const Environment &environment)
{
    if (m_controller.isBusy() || m_isFormFresh)
        return;
    const Findings findings = m_views.form.validateAll(environment.format);
    showLeft();
    if (hasErrors(findings))
        return showFindings(findings);
    m_views.summary.clear();
    sendWithConsent({m_views.form.request(), environment, true});
}

void CreateFlow::sendAgain(const Attempt &attempt, const Environment &environment,
                           const QString &key)
{
    if (m_controller.isBusy())
        return;
    Request request = attempt.request;
    request.setText(field::apiKey, key);
    const Findings findings = findAgainst(request, environment);
    const auto error = std::ranges::find(findings, Finding::Severity::Error, &Finding::severity);
    if (error != findings.end()) {
        Q_EMIT said(error->message);
        return;
    }
    sendWithConsent({request, environment, false});
}

// The lists of one environment say nothing of another's.
Findings CreateFlow::findAgainst(const Request &request, const Environment &environment) const
{
    ValidationRules rules;
    rules.accountNoRequired = environment.accountNoTyped;
    rules.catalogue = environment.name == m_listsOf ? &m_views.form.catalogue() : nullptr;
    rules.phones = m_views.form.phoneNumbers();
    return findBeforeSending(request, rules, environment.format);
}

void CreateFlow::showFindings(const Findings &findings)
{
    const auto errors = std::ranges::count(findings, Finding::Severity::Error, &Finding::severity);
    m_views.summary.showFindings(errors == 1 ? tr("1 field needs attention:")
                                             : tr("%L1 fields need attention:").arg(errors),
                                 findings);
}

// Real accounts are made by somebody who has said so, once a day.
void CreateFlow::sendWithConsent(const Sending &sending)
{
    if (!m_consent.isNeeded(sending.environment, QDate::currentDate()))
        return send(sending, Repeat::Ask);
    const Question question = askWhetherReal(m_window, sending.environment.name);
    connect(question.proceed, &QPushButton::clicked, this, [this, sending] {
        m_consent.give(sending.environment, QDate::currentDate());
        send(sending, Repeat::Ask);
    });
}

void CreateFlow::send(const Sending &sending, Repeat repeat)
{
    m_sending = sending;
    m_controller.create(outgoing(sending.request, sending.environment.format), sending.environment,
                        repeat);
}

// Typed faster than it could be looked up: the same words will stand at the field.
void CreateFlow::showExisting(const CustomerMatch &existing)
{
    const Sending stopped = *std::exchange(m_sending, std::nullopt);
    const Finding finding = alreadyThere(existing, stopped.request).finding;
    m_views.history.showAttempt(existing.attempt);
    if (stopped.fromForm)
        showFindings({finding});
    else
        Q_EMIT said(finding.message);
    closeIfWanted();
}

// A customer whose last attempt is unknown may exist already: only a person may send it again.
void CreateFlow::askBeforeRepeating(const Attempt &earlier)
{
    m_views.bar.showNote(tr("Not sent: an earlier attempt for this customer is unknown."));
    m_views.history.showAttempt(earlier);
    const Question question = askWhetherToRepeat(m_window, earlier.openedAt);
    connect(question.proceed, &QPushButton::clicked, this,
            [this, asked = *m_sending] { send(asked, Repeat::Anyway); });
}

void CreateFlow::askBeforeClosing()
{
    const Question question = askWhetherToLeave(m_window);
    connect(&m_controller, &CreateController::concluded, question.box, &QWidget::close);
    connect(question.proceed, &QPushButton::clicked, this, [this] {
        m_closeWhenDone = true;
        m_controller.cancel();
        if (!m_controller.isBusy()) // the answer came while the question stood there
            closeIfWanted();
    });
}

void CreateFlow::showBusy()
{
    m_views.bar.setBusy(m_controller.isBusy(), m_controller.bytesHaveLeft());
}

void CreateFlow::showLeft()
{
    m_views.bar.setLeft(m_views.form.requiredLeft(), m_views.form.errorsShown());
}

void CreateFlow::onEdited()
{
    m_isFormFresh = false;
    showLeft();
}

// Whatever was typed while the request was on its way stays.
void CreateFlow::onConcluded(const Attempt &attempt, const QString &recordingError)
{
    const Attempt worded = inWords(attempt, m_wordings);
    m_views.bar.showOutcome(worded, recordingError);
    m_views.history.showAttempt(attempt.id);
    const bool isFormAsSent =
        m_sending && m_sending->fromForm && m_sending->request == m_views.form.request();
    m_sending.reset();
    const Outcome outcome = attempt.conclusion->outcome;
    if (isFormAsSent && outcome == Outcome::Created)
        makeReadyForNext();
    if (isFormAsSent && outcome == Outcome::Rejected)
        showRejection(worded);
    closeIfWanted();
}

void CreateFlow::onFailed(const QString &error)
{
    m_sending.reset();
    m_views.bar.showNote(error);
    closeIfWanted();
}

void CreateFlow::makeReadyForNext()
{
    m_views.summary.clear();
    m_views.form.clearForNext();
    m_views.undo.endAfterCreate();
    m_isFormFresh = true;
}

void CreateFlow::showRejection(const Attempt &worded)
{
    const Findings findings = findingsOf(worded.conclusion->answer.issues, worded.request);
    m_views.form.showUntilEdited(findings);
    showLeft();
    m_views.summary.showFindings(tr("The service says:"), findings);
}

void CreateFlow::closeIfWanted()
{
    if (!m_closeWhenDone)
        return;
    m_closeWhenDone = false;
    Q_EMIT closeWanted();
}

} // namespace desk
