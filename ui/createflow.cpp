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
#include "submission/sendseries.h"

#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace desk {
namespace {

/// The same request in words of somebody's own.
Outgoing withText(Outgoing outgoing, const RawRequest &raw)
{
    outgoing.raw = raw;
    outgoing.format = formatOf(raw.body);
    return outgoing;
}

} // namespace

CreateFlow::CreateFlow(CreateController &controller, const CreateViews &views,
                       const ProductionConsent &consent, QWidget *window)
    : QObject(window)
    , m_controller(controller)
    , m_series(new SendSeries(controller, this))
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
    const auto bent = m_textSource();
    if (bent && !bent->remarks.isEmpty())
        return showBent(bent->remarks);
    m_views.summary.clear();
    const Request request = m_views.form.request();
    Outgoing sent = outgoing(request, environment.format);
    if (bent)
        sent = withText(sent, bent->raw);
    sendWithConsent({sent, environment, Repeat::Ask, 1, request});
}

// What the text says that the form cannot is neither sent unseen nor left out unseen.
void CreateFlow::showBent(const QStringList &remarks)
{
    Findings findings;
    for (const QString &remark : remarks)
        findings.append({Finding::Severity::Error, {}, remark});
    m_views.summary.showFindings(
        tr("The text of the request is not what the form says. Mend it, write it as the form has "
           "it, or send it anyway:"),
        findings);
}

CreateFlow::Sending CreateFlow::onPurpose(const Environment &environment)
{
    const Findings findings = m_views.form.validateAll(environment.format);
    const Request request = m_views.form.request();
    const auto bent = m_textSource();
    if (bent && !bent->remarks.isEmpty())
        return {outgoingRaw(bent->raw, request.text(field::apiKey)), environment, Repeat::OnPurpose,
                1, request};
    Outgoing sent = outgoingAnyway(request, environment.format, findings);
    if (bent)
        sent = withText(sent, bent->raw);
    return {sent, environment, Repeat::OnPurpose, 1, request};
}

void CreateFlow::sendAnyway(const Environment &environment)
{
    if (m_controller.isBusy())
        return;
    m_views.summary.clear();
    sendWithConsent(onPurpose(environment));
    showLeft();
}

void CreateFlow::sendSeveral(const Environment &environment, int turns)
{
    if (m_controller.isBusy())
        return;
    m_views.summary.clear();
    Sending sending = onPurpose(environment);
    sending.turns = turns;
    sending.typed.reset(); // the form stays as it is
    sendWithConsent(sending);
    showLeft();
}

void CreateFlow::sendAgain(const Attempt &attempt, const Environment &environment,
                           const QString &key)
{
    if (m_controller.isBusy())
        return;
    Request request = attempt.request;
    request.setText(field::apiKey, key);
    const Findings findings = findAgainst(request, environment);
    if (attempt.sentAs == SentAs::Anyway)
        return sendWithConsent(
            {outgoingAnyway(request, environment.format, findings), environment});
    const auto error = std::ranges::find(findings, Finding::Severity::Error, &Finding::severity);
    if (error != findings.end()) {
        Q_EMIT said(error->message);
        return;
    }
    sendWithConsent({outgoing(request, environment.format), environment});
}

void CreateFlow::sendRawAgain(const RawRequest &raw, const Environment &environment,
                              const QString &key)
{
    if (!m_controller.isBusy())
        sendWithConsent({outgoingRaw(raw, key), environment});
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
        return send(sending);
    const Question question = askWhetherReal(m_window, sending.environment.name);
    connect(question.proceed, &QPushButton::clicked, this, [this, sending] {
        m_consent.give(sending.environment, QDate::currentDate());
        send(sending);
    });
}

void CreateFlow::send(const Sending &sending)
{
    m_sending = sending;
    if (sending.turns > 1)
        return m_series->start(sending.outgoing, sending.environment, sending.turns);
    m_controller.create(sending.outgoing, sending.environment, sending.repeat);
}

// Typed faster than it could be looked up: the same words will stand at the field.
void CreateFlow::showExisting(const CustomerMatch &existing)
{
    const Sending stopped = *std::exchange(m_sending, std::nullopt);
    const Finding finding = alreadyThere(existing, stopped.outgoing.request).finding;
    m_views.history.showAttempt(existing.attempt);
    if (stopped.typed)
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
    connect(question.proceed, &QPushButton::clicked, this, [this, asked = *m_sending]() mutable {
        asked.repeat = Repeat::Anyway;
        send(asked);
    });
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
    const bool isFormAsSent = m_sending && m_sending->typed == m_views.form.request();
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
