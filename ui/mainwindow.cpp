// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "contract/issuefield.h"
#include "createcontroller.h"
#include "form/actionbar.h"
#include "form/customerform.h"
#include "form/summarybanner.h"
#include "history/historypane.h"
#include "icons.h"
#include "journal/draftkeeper.h"
#include "sandbox/sandbox.h"
#include "service/lookupfetcher.h"
#include "service/lookuplists.h"
#include "settings/systemappearance.h"
#include "whenfinished.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QComboBox>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>

namespace desk {

using namespace Qt::StringLiterals;

namespace {
constexpr int narrowWidth = 900; // device-independent pixels
}

MainWindow::MainWindow(const WindowParts &parts, QWidget *parent)
    : QMainWindow(parent)
    , m_journal(parts.journal)
    , m_sandbox(parts.sandbox)
    , m_drafts(parts.drafts)
    , m_settings(parts.settings)
    , m_environments(parts.environments)
    , m_controller(new CreateController(parts.journal, parts.client, parts.sandbox, this))
    , m_lists(new LookupFetcher(parts.client, this))
    , m_systemAppearance(new SystemAppearance(this))
{
    makeActions();
    makeMenus();
    makeToolBar();
    makeCentre();
    makeStatusBar();
    connectAll();
    restoreLayout();
    setEnvironment(0);
}

void MainWindow::makeActions()
{
    m_createAction = new QAction(tr("Create account"), this);
    m_createAction->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    m_createAction->setAutoRepeat(false);
    m_newAction = new QAction(themedIcon("new"_L1), tr("New"), this);
    m_newAction->setShortcut(QKeySequence::New);
    m_copyAction = new QAction(themedIcon("copy"_L1), tr("Copy account number"), this);
    m_copyAction->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    m_findAction = new QAction(themedIcon("search"_L1), tr("Search history"), this);
    m_findAction->setShortcut(QKeySequence::Find);
    m_historyAction = new QAction(tr("History"), this);
    m_historyAction->setCheckable(true);
    m_historyAction->setChecked(true);
    m_historyAction->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_H));
    for (QAction *action :
         {m_createAction, m_newAction, m_copyAction, m_findAction, m_historyAction})
        action->setToolTip(tr("%1 (%2)").arg(
            action->text(), action->shortcut().toString(QKeySequence::NativeText)));
}

void MainWindow::makeMenus()
{
    QMenu *customer = menuBar()->addMenu(tr("&Customer"));
    customer->addActions({m_newAction, m_createAction, m_copyAction});
    customer->addSeparator();
    customer->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);

    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addActions({m_historyAction, m_findAction});
    QMenu *looks = view->addMenu(tr("&Appearance"));
    auto *group = new QActionGroup(this);
    const int chosen = m_settings.value("appearance"_L1).toInt();
    const QStringList names{tr("As the system"), tr("Light"), tr("Dark")};
    for (int i = 0; i < names.size(); ++i) {
        QAction *action = looks->addAction(names.at(i));
        action->setCheckable(true);
        action->setChecked(i == chosen);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, i] { setAppearance(Appearance(i)); });
    }
}

void MainWindow::makeToolBar()
{
    QToolBar *bar = addToolBar(tr("Main"));
    bar->setObjectName("mainToolBar"_L1);
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addAction(m_newAction);
    auto *gap = new QWidget(bar);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(gap);
    m_productionSign = new QLabel(tr("PRODUCTION – real accounts"), bar);
    m_productionSign->setObjectName("productionSign"_L1);
    m_productionSign->setAutoFillBackground(true);
    m_productionSign->setBackgroundRole(QPalette::BrightText);
    m_productionSign->setForegroundRole(QPalette::Base);
    m_productionSign->setMargin(6);
    QFont font = m_productionSign->font();
    font.setBold(true);
    m_productionSign->setFont(font);
    auto *label = new QLabel(tr("Environment"), bar);
    m_environmentBox = new QComboBox(bar);
    m_environmentBox->setObjectName("environment"_L1);
    m_environmentBox->setAccessibleName(tr("Environment"));
    for (const Environment &environment : std::as_const(m_environments.environments))
        m_environmentBox->addItem(environment.name);
    label->setBuddy(m_environmentBox);
    label->setMargin(6);
    m_productionAction = bar->addWidget(m_productionSign);
    bar->addWidget(label);
    bar->addWidget(m_environmentBox);
}

void MainWindow::makeCentre()
{
    m_splitter = new QSplitter(this);
    m_splitter->setObjectName("splitter"_L1);
    auto *left = new QWidget(m_splitter);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_trouble = new SummaryBanner(left);
    m_trouble->setObjectName("trouble"_L1);
    m_summary = new SummaryBanner(left);
    m_form = new CustomerForm(left);
    m_bar = new ActionBar(m_createAction, m_copyAction, left);
    m_productionStripe = new QFrame(left);
    m_productionStripe->setFixedHeight(6);
    m_productionStripe->setAutoFillBackground(true);
    m_productionStripe->setBackgroundRole(QPalette::BrightText);
    column->addWidget(m_productionStripe);
    column->addWidget(m_trouble);
    column->addWidget(m_summary);
    column->addWidget(m_form, 1);
    column->addWidget(m_bar);
    m_history = new HistoryPane(m_journal, m_splitter);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_history);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setCollapsible(0, false);
    setCentralWidget(m_splitter);
}

void MainWindow::makeStatusBar()
{
    m_createdToday = new QLabel(this);
    m_createdToday->setObjectName("createdToday"_L1);
    m_unknown = new QLabel(this);
    m_unknown->setObjectName("unknownCount"_L1);
    statusBar()->addWidget(m_createdToday);
    statusBar()->addWidget(m_unknown);
}

void MainWindow::connectAll()
{
    connect(m_createAction, &QAction::triggered, this, &MainWindow::createAccount);
    connect(m_newAction, &QAction::triggered, this, &MainWindow::newCustomer);
    connect(m_copyAction, &QAction::triggered, this, &MainWindow::copyAccountNo);
    connect(m_findAction, &QAction::triggered, this, &MainWindow::searchHistory);
    connect(m_historyAction, &QAction::toggled, m_history, &QWidget::setVisible);
    connect(m_environmentBox, &QComboBox::currentIndexChanged, this, &MainWindow::setEnvironment);
    connect(m_form, &CustomerForm::edited, this, &MainWindow::onEdited);
    connect(m_summary, &SummaryBanner::fieldChosen, m_form, &CustomerForm::focusField);
    connect(m_bar, &ActionBar::cancelled, m_controller, &CreateController::cancel);
    connect(m_controller, &CreateController::busyChanged, this, &MainWindow::onBusyChanged);
    connect(m_controller, &CreateController::concluded, this, &MainWindow::onConcluded);
    connect(m_controller, &CreateController::failed, m_bar, &ActionBar::showNote);
    connect(m_history, &HistoryPane::useAsNew, this, &MainWindow::useAsNew);
    connect(m_history, &HistoryPane::sendAgain, this, &MainWindow::sendAgain);
    connect(m_form, &CustomerForm::keyEntered, this, &MainWindow::fetchLists);
    connect(m_lists, &LookupFetcher::arrived, this, &MainWindow::takeList);
    connect(m_systemAppearance, &SystemAppearance::changed, this, &MainWindow::showAppearance);
    connect(&m_journal, &Journal::changed, this, &MainWindow::refreshCounts);
}

void MainWindow::restoreLayout()
{
    resize(1280, 720);
    m_splitter->setSizes({900, 380});
    restoreGeometry(m_settings.value("geometry"_L1).toByteArray());
    m_splitter->restoreState(m_settings.value("splitter"_L1).toByteArray());
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (m_shown)
        return;
    m_shown = true;
    m_form->focusFirst();
    m_bar->setRequiredLeft(m_form->requiredLeft());
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
    m_historyAction->setChecked(!isNarrow);
}

// Whatever is not needed to see the window and type into it.
void MainWindow::afterFirstPaint()
{
    m_iso = Catalogue::iso();
    m_systemAppearance->ask();
    restoreDraft();
    fetchLists();
    whenFinished(m_journal.state(), this,
                 [this](const JournalState &state) { showJournalState(state); });
    refreshCounts();
    if (!m_environments.error.isEmpty())
        m_trouble->showFindings(tr("The environments could not be read."),
                                {{Finding::Severity::Error, {}, m_environments.error}});
}

void MainWindow::setEnvironment(int index)
{
    m_environment = m_environments.environments.at(index);
    m_productionAction->setVisible(m_environment.production);
    m_productionStripe->setVisible(m_environment.production);
    setWindowTitle(m_environment.production
                       ? tr("PRODUCTION – %1 – Customer Desk").arg(m_environment.name)
                       : tr("%1 – Customer Desk").arg(m_environment.name));
    m_form->setAccountNoTyped(m_environment.accountNoTyped);
    m_form->setKey(m_environment.sandbox ? sandboxKey() : QString());
    fetchLists();
}

// The lists of one environment never stand in for those of another.
void MainWindow::fetchLists()
{
    m_lists->stop();
    m_catalogue = m_iso;
    m_form->setCatalogue(m_catalogue);
    if (!m_shown)
        return;
    const QString key = m_form->request().text(field::apiKey);
    if (!m_environment.sandbox) {
        if (!key.isEmpty())
            m_lists->fetch(m_environment, key);
        return;
    }
    whenFinished(m_sandbox.start(), this, [this, key](const SandboxStart &start) {
        if (!m_environment.sandbox || !start.error.isEmpty())
            return;
        Environment sandbox = m_environment;
        sandbox.baseUrl = start.baseUrl;
        m_lists->fetch(sandbox, key);
    });
}

void MainWindow::takeList(ChoiceList which, const QList<Choice> &choices)
{
    m_catalogue.setList(which, withSynonyms(choices, m_iso.list(which)));
    m_form->setCatalogue(m_catalogue);
}

void MainWindow::setAppearance(Appearance appearance)
{
    m_settings.setValue("appearance"_L1, int(appearance));
    showAppearance();
}

void MainWindow::showAppearance()
{
    applyAppearance(Appearance(m_settings.value("appearance"_L1).toInt()),
                    m_systemAppearance->isDark());
}

void MainWindow::createAccount()
{
    if (m_controller->isBusy())
        return;
    const Findings findings = m_form->validateAll();
    if (hasErrors(findings)) {
        const auto errors =
            std::ranges::count(findings, Finding::Severity::Error, &Finding::severity);
        m_summary->showFindings(errors == 1 ? tr("1 field needs attention:")
                                            : tr("%L1 fields need attention:").arg(errors),
                                findings);
        return;
    }
    m_summary->clear();
    m_controller->create(m_form->request(), m_environment);
}

void MainWindow::onBusyChanged()
{
    m_bar->setBusy(m_controller->isBusy(), m_controller->bytesHaveLeft());
}

void MainWindow::onConcluded(const Attempt &attempt, const QString &recordingError)
{
    m_bar->showOutcome(attempt, recordingError);
    m_history->showAttempt(attempt.id);
    const Conclusion &conclusion = *attempt.conclusion;
    if (conclusion.outcome == Outcome::Created) {
        m_form->clearForNext();
    } else if (conclusion.outcome == Outcome::Rejected) {
        const Findings findings = findingsOf(conclusion.answer.issues, attempt.request);
        m_form->showServiceFindings(findings);
        m_summary->showFindings(tr("The service says:"), findings);
    }
    if (m_closeWhenDone)
        close();
}

void MainWindow::sendAgain(const Attempt &attempt)
{
    useAsNew(attempt);
    createAccount();
}

void MainWindow::useAsNew(const Attempt &attempt)
{
    m_summary->clear();
    m_form->setRequest(attempt.request);
    m_form->focusFirst();
}

void MainWindow::newCustomer()
{
    m_summary->clear();
    m_form->clearForNext();
}

void MainWindow::onEdited()
{
    m_bar->setRequiredLeft(m_form->requiredLeft());
    if (m_form->hasTypedText())
        m_drafts.keep(m_form->request());
    else
        m_drafts.discard();
}

// Whoever has begun to type meanwhile is not disturbed: the draft then comes back next time.
void MainWindow::restoreDraft()
{
    whenFinished(m_drafts.adopt(), this, [this](const std::optional<Request> &draft) {
        if (!draft || m_form->hasTypedText())
            return;
        m_form->setRequest(*draft);
        m_bar->showNote(tr("What was typed before is back."));
    });
}

void MainWindow::copyAccountNo()
{
    QApplication::clipboard()->setText(m_copyAction->data().toString());
}

void MainWindow::searchHistory()
{
    m_historyAction->setChecked(true);
    m_history->focusSearch();
}

void MainWindow::showJournalState(const JournalState &state)
{
    if (!state.message.isEmpty())
        m_trouble->showFindings(tr("The journal:"),
                                {{Finding::Severity::Error, {}, state.message}});
}

void MainWindow::refreshCounts()
{
    whenFinished(m_journal.counts(), this, [this](const JournalCounts &counts) {
        m_createdToday->setText(tr("Created today: %L1").arg(counts.createdToday));
        m_unknown->setText(counts.unknown == 0
                               ? QString()
                               : tr("Unknown, to be looked into: %L1").arg(counts.unknown));
    });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_controller->isBusy()) {
        event->ignore();
        askBeforeClosing();
        return;
    }
    m_settings.setValue("geometry"_L1, saveGeometry());
    m_settings.setValue("splitter"_L1, m_splitter->saveState());
    QMainWindow::closeEvent(event);
}

void MainWindow::askBeforeClosing()
{
    auto *question = new QMessageBox(QMessageBox::Question, tr("Still sending"),
                                     tr("The service has not answered yet."), {}, this);
    question->setObjectName("closeWhileSending"_L1);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(
        tr("Closing now leaves it unknown whether the account was created."));
    QPushButton *wait = question->addButton(tr("Wait for the answer"), QMessageBox::AcceptRole);
    QPushButton *leave =
        question->addButton(tr("Leave it as unknown"), QMessageBox::DestructiveRole);
    question->setDefaultButton(wait);
    connect(leave, &QPushButton::clicked, this, [this] {
        m_closeWhenDone = true;
        m_controller->cancel();
    });
    question->open();
}

} // namespace desk
