// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "contract/issuefield.h"
#include "contract/requestcodec.h"
#include "countslabel.h"
#include "environmentbar.h"
#include "form/actionbar.h"
#include "form/customerform.h"
#include "form/summarybanner.h"
#include "history/historypane.h"
#include "journal/draftkeeper.h"
#include "sandbox/sandbox.h"
#include "service/cataloguekeeper.h"
#include "settings/systemappearance.h"
#include "whenfinished.h"
#include "windowactions.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr int narrowWidth = 900; // device-independent pixels

Appearance chosenAppearance(const QSettings &settings)
{
    return Appearance(settings.value("appearance"_L1).toInt());
}

} // namespace

MainWindow::MainWindow(const WindowParts &parts, QWidget *parent)
    : QMainWindow(parent)
    , m_journal(parts.journal)
    , m_drafts(parts.drafts)
    , m_settings(parts.settings)
    , m_environments(parts.environments)
    , m_controller(new CreateController(parts.journal, parts.client, parts.sandbox, this))
    , m_lists(new CatalogueKeeper(parts.client, parts.sandbox, this))
    , m_systemAppearance(new SystemAppearance(this))
    , m_actions(new WindowActions(this))
    , m_environmentBar(
          new EnvironmentBar(m_environments.environments, m_actions->newCustomer, this))
    , m_splitter(new QSplitter(this))
    , m_counts(new CountsLabel(parts.journal, this))
{
    m_keys.insert(sandboxEnvironment().name, sandboxKey());
    layOut();
    connectActions();
    connectParts();
    showEnvironment();
}

void MainWindow::chooseEnvironment(const QString &name)
{
    m_environmentBar->choose(name);
}

void MainWindow::layOut()
{
    m_actions->fill(*menuBar(), chosenAppearance(m_settings));
    addToolBar(m_environmentBar);
    m_splitter->addWidget(makeFormSide());
    m_history = new HistoryPane(m_journal, m_splitter);
    m_splitter->addWidget(m_history);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setCollapsible(0, false);
    m_splitter->setSizes({900, 380});
    setCentralWidget(m_splitter);
    statusBar()->addPermanentWidget(m_counts);

    resize(1280, 720);
    restoreGeometry(m_settings.value("geometry"_L1).toByteArray());
    m_splitter->restoreState(m_settings.value("splitter"_L1).toByteArray());
}

QWidget *MainWindow::makeFormSide()
{
    auto *side = new QWidget(m_splitter);
    m_productionStripe = new QWidget(side);
    m_productionStripe->setFixedHeight(6);
    m_productionStripe->setAutoFillBackground(true);
    m_productionStripe->setBackgroundRole(QPalette::BrightText);
    m_trouble = new SummaryBanner(side);
    m_trouble->setObjectName("trouble"_L1);
    m_summary = new SummaryBanner(side);
    m_form = new CustomerForm(side);
    m_bar = new ActionBar(m_actions->createAccount, m_actions->copyAccountNo, side);

    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_productionStripe);
    column->addWidget(m_trouble);
    column->addWidget(m_summary);
    column->addWidget(m_form, 1);
    column->addWidget(m_bar);
    return side;
}

void MainWindow::connectActions()
{
    connect(m_actions->createAccount, &QAction::triggered, this, &MainWindow::createAccount);
    connect(m_actions->newCustomer, &QAction::triggered, this, &MainWindow::newCustomer);
    connect(m_actions->bringBack, &QAction::triggered, this, &MainWindow::bringBack);
    connect(m_actions->copyAccountNo, &QAction::triggered, this, &MainWindow::copyAccountNo);
    connect(m_actions->searchHistory, &QAction::triggered, this, &MainWindow::searchHistory);
    connect(m_actions->showHistory, &QAction::toggled, this, &MainWindow::showHistory);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions, &WindowActions::appearanceChosen, this, &MainWindow::setAppearance);
}

void MainWindow::connectParts()
{
    connect(m_environmentBar, &EnvironmentBar::chosen, this, &MainWindow::showEnvironment);
    connect(m_form, &CustomerForm::edited, this, &MainWindow::onEdited);
    connect(m_form, &CustomerForm::keyEntered, this, &MainWindow::serveLists);
    connect(m_summary, &SummaryBanner::fieldChosen, m_form, &CustomerForm::focusField);
    connect(m_bar, &ActionBar::cancelled, m_controller, &CreateController::cancel);
    connect(m_controller, &CreateController::busyChanged, this, &MainWindow::onBusyChanged);
    connect(m_controller, &CreateController::concluded, this, &MainWindow::onConcluded);
    connect(m_controller, &CreateController::failed, this, &MainWindow::onFailed);
    connect(m_controller, &CreateController::stoppedByUnknown, this,
            &MainWindow::askBeforeRepeating);
    connect(m_lists, &CatalogueKeeper::changed, this,
            [this] { m_form->setCatalogue(m_lists->catalogue()); });
    connect(m_history, &HistoryPane::useAsNew, this,
            [this](const Attempt &attempt) { fill(attempt.request); });
    connect(m_history, &HistoryPane::sendAgain, this, &MainWindow::sendAgain);
    connect(m_systemAppearance, &SystemAppearance::changed, this, &MainWindow::showAppearance);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (m_shown)
        return;
    m_shown = true;
    m_form->focusFirst();
    showWhatIsLeft();
    QTimer::singleShot(0, this, &MainWindow::afterFirstPaint);
}

// The form comes first where there is no room for both; the history is a key away.
void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    const bool isNarrow = width() < narrowWidth;
    if (isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    m_actions->showHistory->setChecked(!isNarrow);
}

// Whatever is not needed to see the window and type into it.
void MainWindow::afterFirstPaint()
{
    restoreDraft();
    serveLists();
    m_systemAppearance->ask();
    m_counts->refresh();
    whenFinished(m_journal.state(), this,
                 [this](const JournalState &state) { showJournalState(state); });
    if (!m_environments.error.isEmpty())
        m_trouble->showMessage(m_environments.error, SummaryBanner::Stay::Always);
}

// A key belongs to one environment and is never carried over to another.
void MainWindow::showEnvironment()
{
    if (!m_environmentShown.isEmpty())
        m_keys.insert(m_environmentShown, m_form->request().text(field::apiKey));
    const Environment &environment = m_environmentBar->current();
    m_environmentShown = environment.name;
    m_productionStripe->setVisible(environment.production);
    setWindowTitle(environment.production
                       ? tr("PRODUCTION – %1 – Customer Desk").arg(environment.name)
                       : tr("%1 – Customer Desk").arg(environment.name));
    m_form->setAccountNoTyped(environment.accountNoTyped);
    m_form->setKey(m_keys.value(environment.name));
    if (m_shown)
        serveLists();
}

void MainWindow::serveLists()
{
    m_lists->serve(m_environmentBar->current(), m_form->request().text(field::apiKey));
}

void MainWindow::setAppearance(Appearance appearance)
{
    m_settings.setValue("appearance"_L1, int(appearance));
    showAppearance();
}

void MainWindow::showAppearance()
{
    applyAppearance(chosenAppearance(m_settings), m_systemAppearance->isDark());
}

void MainWindow::showJournalState(const JournalState &state)
{
    if (state.message.isEmpty())
        return;
    const bool isOver = state.kind == JournalState::Kind::Replaced;
    m_trouble->showMessage(state.message, isOver ? SummaryBanner::Stay::UntilPutAway
                                                 : SummaryBanner::Stay::Always);
}

Findings MainWindow::findingsOfForm()
{
    const Findings findings = m_form->validateAll();
    if (hasErrors(findings))
        return findings;
    const Findings unwritable =
        findUnwritable(m_form->request(), m_environmentBar->current().format);
    m_form->showUntilEdited(unwritable);
    return unwritable;
}

void MainWindow::createAccount()
{
    if (m_controller->isBusy() || m_isFormFresh)
        return;
    const Findings findings = findingsOfForm();
    showWhatIsLeft();
    if (hasErrors(findings)) {
        const auto errors =
            std::ranges::count(findings, Finding::Severity::Error, &Finding::severity);
        m_summary->showFindings(errors == 1 ? tr("1 field needs attention:")
                                            : tr("%L1 fields need attention:").arg(errors),
                                findings);
        return;
    }
    m_summary->clear();
    m_submitted = m_form->request();
    send(*m_submitted, m_environmentBar->current(), Repeat::Ask);
}

void MainWindow::send(const Request &request, const Environment &environment, Repeat repeat)
{
    m_sending = {request, environment};
    m_controller->create(request, environment, repeat);
}

// As it was, where it was meant to go. What is in the form meanwhile is not touched.
void MainWindow::sendAgain(const Attempt &attempt)
{
    const Environment *environment = m_environments.find(attempt.environment);
    if (!environment)
        return say(tr("There is no environment %1 any more.").arg(attempt.environment));
    Request request = attempt.request;
    request.setText(field::apiKey, keyOf(*environment));
    ValidationRules rules;
    rules.accountNoRequired = environment->accountNoTyped;
    const Findings findings =
        validate(request, rules) + findUnwritable(request, environment->format);
    const auto error = std::ranges::find(findings, Finding::Severity::Error, &Finding::severity);
    if (error != findings.end())
        return say(error->message);
    if (m_controller->isBusy())
        return;
    m_submitted.reset();
    send(request, *environment, Repeat::Ask);
}

QString MainWindow::keyOf(const Environment &environment) const
{
    return environment.name == m_environmentShown ? m_form->request().text(field::apiKey)
                                                  : m_keys.value(environment.name);
}

void MainWindow::onBusyChanged()
{
    m_bar->setBusy(m_controller->isBusy(), m_controller->bytesHaveLeft());
}

void MainWindow::onConcluded(const Attempt &attempt, const QString &recordingError)
{
    m_bar->showOutcome(attempt, recordingError);
    m_history->showAttempt(attempt.id);
    const Outcome outcome = attempt.conclusion->outcome;
    const bool isFormAsSent = m_submitted == m_form->request();
    m_submitted.reset();
    m_sending.reset();
    if (isFormAsSent && outcome == Outcome::Created)
        afterCreate();
    if (isFormAsSent && outcome == Outcome::Rejected)
        showRejection(attempt);
    if (m_closeWhenDone)
        close();
}

void MainWindow::afterCreate()
{
    m_summary->clear();
    m_form->clearForNext();
    m_isFormFresh = true;
}

void MainWindow::showRejection(const Attempt &attempt)
{
    const Findings findings = findingsOf(attempt.conclusion->answer.issues, attempt.request);
    m_form->showUntilEdited(findings);
    showWhatIsLeft();
    m_summary->showFindings(tr("The service says:"), findings);
}

void MainWindow::showWhatIsLeft()
{
    m_bar->setLeft(m_form->requiredLeft(), m_form->errorsShown());
}

void MainWindow::onEdited()
{
    m_isFormFresh = false;
    showWhatIsLeft();
    if (m_form->hasTypedText())
        m_drafts.keep(m_form->request());
    else
        m_drafts.discard();
}

// Whoever has begun to type meanwhile is not disturbed: the draft can be brought back.
void MainWindow::restoreDraft()
{
    whenFinished(m_drafts.adopt(), this, [this](const std::optional<Request> &draft) {
        if (!draft)
            return;
        m_setAside.append(*draft);
        m_actions->bringBack->setEnabled(true);
        if (!m_form->hasTypedText())
            bringBack();
    });
}

void MainWindow::fill(const Request &request)
{
    setTypedTextAside();
    m_summary->clear();
    m_form->setRequest(request);
    m_form->focusFirst();
}

void MainWindow::newCustomer()
{
    setTypedTextAside();
    m_summary->clear();
    m_form->clearForNext();
}

void MainWindow::setTypedTextAside()
{
    if (!m_form->hasTypedText())
        return;
    m_setAside.append(m_form->request());
    m_actions->bringBack->setEnabled(true);
    say(tr("What was typed is set aside: %1 brings it back.")
            .arg(m_actions->bringBack->shortcut().toString(QKeySequence::NativeText)));
}

// Exchanges it with what is typed now, so that nothing is ever replaced for good.
void MainWindow::bringBack()
{
    if (m_setAside.isEmpty())
        return;
    const Request back = m_setAside.takeLast();
    if (m_form->hasTypedText())
        m_setAside.prepend(m_form->request());
    m_actions->bringBack->setEnabled(!m_setAside.isEmpty());
    m_summary->clear();
    m_form->setRequest(back);
    say(tr("What was typed before is back."));
}

// In the status bar, so that the last account number stays where it is.
void MainWindow::say(const QString &words)
{
    statusBar()->showMessage(words);
}

void MainWindow::copyAccountNo()
{
    QApplication::clipboard()->setText(m_actions->copyAccountNo->data().toString());
}

void MainWindow::showHistory(bool shown)
{
    if (!shown && m_history->isAncestorOf(QApplication::focusWidget()))
        m_form->focusFirst();
    m_history->setVisible(shown);
}

void MainWindow::searchHistory()
{
    m_actions->showHistory->setChecked(true);
    m_history->focusSearch();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_controller->isBusy()) {
        event->ignore();
        askBeforeClosing();
        return;
    }
    m_settings.setValue("environment"_L1, m_environmentBar->current().name);
    m_settings.setValue("geometry"_L1, saveGeometry());
    m_settings.setValue("splitter"_L1, m_splitter->saveState());
    QMainWindow::closeEvent(event);
}

QMessageBox *MainWindow::makeQuestion(const QString &title, const QString &text,
                                      const QString &consequence)
{
    auto *question = new QMessageBox(QMessageBox::Question, title, text, {}, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(consequence);
    return question;
}

// A customer whose last attempt is unknown may exist already: only a person may send it again.
void MainWindow::askBeforeRepeating(const Attempt &earlier)
{
    m_history->showAttempt(earlier.id);
    QMessageBox *question = makeQuestion(
        tr("This customer may exist already"),
        tr("An attempt for this customer at %1 is unknown: the account may have been created.")
            .arg(locale().toString(earlier.openedAt.toLocalTime(), QLocale::ShortFormat)),
        tr("Look in the service first. Creating again may make a second account."));
    question->setObjectName("repeatAfterUnknown"_L1);
    QPushButton *stop = question->addButton(tr("Do not create"), QMessageBox::RejectRole);
    QPushButton *again =
        question->addButton(tr("Create all the same"), QMessageBox::DestructiveRole);
    question->setDefaultButton(stop);
    question->setEscapeButton(stop);
    connect(again, &QPushButton::clicked, this,
            [this, asked = *m_sending] { send(asked.first, asked.second, Repeat::Anyway); });
    question->open();
}

void MainWindow::onFailed(const QString &error)
{
    m_bar->showNote(error);
    if (m_closeWhenDone)
        close();
}

void MainWindow::askBeforeClosing()
{
    QMessageBox *question =
        makeQuestion(tr("Still sending"), tr("The service has not answered yet."),
                     tr("Closing now leaves it unknown whether the account was created."));
    question->setObjectName("closeWhileSending"_L1);
    QPushButton *wait = question->addButton(tr("Wait for the answer"), QMessageBox::RejectRole);
    QPushButton *leave =
        question->addButton(tr("Leave it as unknown"), QMessageBox::DestructiveRole);
    question->setDefaultButton(wait);
    connect(leave, &QPushButton::clicked, this, [this] {
        m_closeWhenDone = true;
        m_controller->cancel();
        if (!m_controller->isBusy()) // the answer came while the question stood there
            close();
    });
    connect(m_controller, &CreateController::concluded, question, &QWidget::close);
    question->open();
}

} // namespace desk
