// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestflow.h"

#include "callpane.h"
#include "environmentbar.h"
#include "form/customerform.h"
#include "interchange/broughtin.h"
#include "journal/draftkeeper.h"
#include "journal/journal.h"
#include "requestdock.h"
#include "responseview.h"
#include "sandbox/sandboxurl.h"
#include "submission/sendseries.h"
#include "whenfinished.h"

#include <QAction>
#include <QInputDialog>
#include <QMainWindow>
#include <QScopedValueRollback>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int dockHeight = 320; // device-independent pixels
/// Bytes. What is longer was not typed but brought in, and can be brought in again.
constexpr qsizetype longestKept = 1 << 18;

} // namespace

RequestFlow::RequestFlow(const Parts &parts, QMainWindow *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
{
    parts.creates.setTextSource([this] { return bentText(); });
    connect(&parts.toggle, &QAction::toggled, this, &RequestFlow::show);
    connect(&parts.sendAnyway, &QAction::triggered, this,
            [this] { m_parts.creates.sendAnyway(m_parts.environments.current()); });
    connect(&parts.sendSeveral, &QAction::triggered, this, &RequestFlow::askHowOften);
    connect(&parts.form, &CustomerForm::edited, this, &RequestFlow::onFormEdited);
    connect(&parts.environments, &EnvironmentBar::chosen, this, &RequestFlow::onChosen);
    connect(&parts.controller, &CreateController::concluded, this, &RequestFlow::onConcluded);
}

void RequestFlow::show(bool visible)
{
    if (visible || m_dock)
        dock().setVisible(visible);
}

RequestDock &RequestFlow::dock()
{
    if (m_dock)
        return *m_dock;
    m_target = m_parts.environments.current();
    m_dock = new RequestDock(m_parts.form.request(), m_target.format, m_window);
    m_window->addDockWidget(Qt::BottomDockWidgetArea, m_dock);
    m_window->resizeDocks({m_dock}, {dockHeight}, Qt::Vertical);
    const CallTarget target{[this] { return m_parts.environments.current(); },
                            [this] { return m_parts.form.request().text(field::apiKey); }};
    m_calls = new CallPane(m_parts.client, m_parts.sandbox, target, m_dock);
    m_dock->addPage(m_calls, tr("Other calls"));
    connectDock();
    onChosen();
    return *m_dock;
}

void RequestFlow::connectDock()
{
    connect(m_dock, &QDockWidget::visibilityChanged, &m_parts.toggle, &QAction::setChecked);
    const RequestPane *pane = &m_dock->request();
    connect(pane, &RequestPane::fieldsWritten, this, &RequestFlow::onFieldsWritten);
    connect(pane, &RequestPane::changed, this, &RequestFlow::keepText);
    connect(pane, &RequestPane::formatChosen, this, &RequestFlow::setFormat);
    connect(pane, &RequestPane::resetWanted, this, &RequestFlow::reset);
    connect(pane, &RequestPane::sendAnywayWanted, &m_parts.sendAnyway, &QAction::trigger);
    connect(pane, &RequestPane::sendSeveralWanted, &m_parts.sendSeveral, &QAction::trigger);
    connect(&m_dock->response(), &ResponseView::fieldActivated, &m_parts.form,
            &CustomerForm::focusField);
}

RawRequest RequestFlow::raw() const
{
    if (m_dock)
        return m_dock->request().raw();
    return rawRequest(m_parts.form.request(), m_parts.environments.current().format);
}

void RequestFlow::onFormEdited()
{
    if (!m_dock || m_isWriting)
        return;
    m_dock->request().follow(m_parts.form.request());
    showTarget();
}

// As one types: letters typed one after the other into one member are one step of undo.
void RequestFlow::onFieldsWritten()
{
    const Request &written = m_dock->request().text().fields();
    FieldTexts texts = differences(m_parts.form.request(), written);
    texts.remove(field::apiKey);
    if (texts.isEmpty())
        return;
    const QScopedValueRollback writing(m_isWriting, true);
    m_parts.form.change(texts, {});
}

void RequestFlow::setFormat(BodyFormat format)
{
    m_dock->request().reset(m_parts.form.request(), format);
}

void RequestFlow::reset()
{
    setFormat(m_dock->request().text().format());
}

void RequestFlow::onChosen()
{
    if (!m_dock)
        return;
    const Environment &chosen = m_parts.environments.current();
    if (!m_dock->request().isBent(m_target.format) && chosen.format != m_target.format)
        setFormat(chosen.format);
    m_target = chosen;
    showTarget();
    withBaseUrl(chosen, m_parts.sandbox, this,
                [this](const Environment &reachable, const QString &error) {
                    if (!error.isEmpty() || reachable.name != m_target.name)
                        return; // another one is chosen by now
                    m_target = reachable;
                    showTarget();
                });
}

void RequestFlow::showTarget()
{
    m_dock->request().setTarget(m_target, m_parts.form.request().text(field::apiKey));
    m_calls->showTarget();
}

void RequestFlow::askHowOften()
{
    auto *dialog = new QInputDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setWindowTitle(tr("Send several times"));
    dialog->setLabelText(
        tr("The same request, one after the other, in %1. Each is an attempt of its own and may "
           "leave an account behind. How often?")
            .arg(m_parts.environments.current().name));
    dialog->setOkButtonText(tr("Send"));
    dialog->setIntRange(2, SendSeries::most);
    connect(dialog, &QInputDialog::intValueSelected, this, [this](int turns) {
        m_parts.creates.sendSeveral(m_parts.environments.current(), turns);
    });
    dialog->open();
}

// A create has made the form ready for the next customer by now; the text begins anew with it.
void RequestFlow::onConcluded(const Attempt &attempt)
{
    if (!m_dock)
        return;
    if (!m_dock->request().text().isReadable() && attempt.conclusion->outcome == Outcome::Created)
        m_dock->request().resetBody(m_parts.form.request());
    const int asked = ++m_asked;
    whenFinished(m_parts.journal.exchange(attempt.id), this,
                 [this, asked](const std::optional<Exchange> &exchange) {
                     if (asked != m_asked)
                         return;
                     if (exchange)
                         m_dock->response().show(*exchange);
                     else
                         m_dock->response().clear();
                 });
}

void RequestFlow::showAttempt(const Attempt &attempt)
{
    const int asked = ++m_asked;
    whenFinished(m_parts.journal.exchange(attempt.id), this,
                 [this, asked](const std::optional<Exchange> &exchange) {
                     if (asked != m_asked)
                         return;
                     if (!exchange) {
                         Q_EMIT said(tr("Nothing of this attempt was sent."));
                         return;
                     }
                     m_parts.toggle.setChecked(true);
                     dock().request().setRaw({exchange->requestHeaders, exchange->requestBody});
                     dock().response().show(*exchange);
                 });
}

void RequestFlow::sendAgain(const Attempt &attempt, const Environment &environment,
                            const QString &key)
{
    if (attempt.sentAs != SentAs::Raw)
        return m_parts.creates.sendAgain(attempt, environment, key);
    whenFinished(m_parts.journal.exchange(attempt.id), this,
                 [this, environment, key](const std::optional<Exchange> &exchange) {
                     if (!exchange) {
                         Q_EMIT said(tr("What was to be sent is not in the history."));
                         return;
                     }
                     m_parts.creates.sendRawAgain({exchange->requestHeaders, exchange->requestBody},
                                                  environment, key);
                 });
}

void RequestFlow::showBroughtIn(const BroughtIn &in)
{
    m_parts.toggle.setChecked(true);
    dock().request().setRaw({in.headers, in.body});
}

void RequestFlow::bringBack(const DraftText &text)
{
    if (m_dock && m_dock->request().isBent(m_target.format))
        return;
    m_parts.toggle.setChecked(true);
    dock().request().setRaw({text.headers, text.body});
}

// A draft of the form does not hold what only the text says.
void RequestFlow::keepText()
{
    const RequestPane &pane = m_dock->request();
    const bool isKept = pane.isBent(m_target.format) && pane.text().body().size() <= longestKept;
    const auto kept =
        isKept ? withoutKeys(pane.raw(), m_parts.form.request().text(field::apiKey)) : std::nullopt;
    m_parts.drafts.keepText(kept ? std::optional(DraftText{kept->headers, kept->body})
                                 : std::nullopt);
}

std::optional<CreateFlow::BentText> RequestFlow::bentText() const
{
    if (!m_dock || !m_dock->request().isBent(m_parts.environments.current().format))
        return std::nullopt;
    return CreateFlow::BentText{m_dock->request().raw(), m_dock->request().remarks()};
}

} // namespace desk
