// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "countslabel.h"
#include "createflow.h"
#include "duplicatewatch.h"
#include "environmentbar.h"
#include "environmentkeys.h"
#include "erasesign.h"
#include "form/actionbar.h"
#include "form/customerform.h"
#include "form/summarybanner.h"
#include "history/historypane.h"
#include "importing/importflow.h"
#include "importing/keptrows.h"
#include "inspector/requestflow.h"
#include "interchangeflow.h"
#include "journal/parkeddrafts.h"
#include "journalnotices.h"
#include "keychainnote.h"
#include "keyfarewell.h"
#include "parking/parkedpane.h"
#include "questions.h"
#include "sampleflow.h"
#include "sandbox/sandboxflow.h"
#include "service/cataloguekeeper.h"
#include "service/knownaccounts.h"
#include "settings/environmentsflow.h"
#include "settings/productionconsent.h"
#include "settings/systemappearance.h"
#include "shortcutpriority.h"
#include "submission/duplicatecheck.h"
#include "submission/unknowncheck.h"
#include "submission/unrecordedanswers.h"
#include "testbench/testbenchflow.h"
#include "typingaids.h"
#include "unknownwatch.h"
#include "unrecordedbanner.h"
#include "windowactions.h"
#include "windowconnection.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
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

// Asks, where it is not.
template <typename Flow>
bool isIdle(Flow &flow)
{
    if (!flow.isBusy())
        return true;
    flow.askBeforeClosing();
    return false;
}

} // namespace

MainWindow::MainWindow(const WindowParts &parts, QWidget *parent)
    : QMainWindow(parent)
    , m_journal(parts.journal)
    , m_settings(parts.settings)
    , m_environments(parts.environments)
    , m_given(parts.given)
    , m_controller(new CreateController(parts.journal, parts.client, parts.sandbox, this))
    , m_unrecorded(new UnrecordedAnswers(parts.journal, this))
    , m_lists(new CatalogueKeeper(parts.client, parts.sandbox, parts.lists, this))
    , m_recent(parts.settings)
    , m_accounts(new KnownAccounts(parts.client, parts.sandbox, this))
    , m_duplicates(new DuplicateCheck(parts.journal, *m_accounts, this))
    , m_unknownCheck(new UnknownCheck(
          parts.journal, parts.client, parts.sandbox,
          {[this](const QString &name) { return m_environments.find(name); },
           [this](const Environment &environment) { return m_keys->keyOf(environment); }},
          this))
    , m_systemAppearance(new SystemAppearance(this))
    , m_actions(new WindowActions(this))
    , m_environmentBar(
          new EnvironmentBar(m_environments.environments,
                             {m_actions->newCustomer, m_actions->park, m_actions->importFile},
                             m_actions->environments, this))
    , m_splitter(new QSplitter(this))
    , m_erasing(new EraseSign(parts.journal, this))
    , m_counts(new CountsLabel(parts.journal, *m_actions->checkUnknown, this))
{
    layOut(parts.parked);
    m_aids = new TypingAids({*m_form, m_journal, parts.drafts, parts.parked, parts.phones}, this);
    m_actions->fill(*menuBar(), m_aids->undoActions(), chosenAppearance(m_settings));
    m_flow =
        new CreateFlow(*m_controller, {*m_form, m_aids->undo(), *m_summary, *m_bar, *m_history},
                       ProductionConsent(m_settings), this);
    m_connection = new WindowConnection(parts.client, parts.sandbox, *m_controller,
                                        m_environmentBar->connectionSign(), this);
    m_notices =
        new JournalNotices(m_journal, {*m_trouble, *m_bar, *m_actions->createAccount}, this);
    m_keys = new EnvironmentKeys(*m_form, parts.keys, this);
    statusBar()->insertPermanentWidget(0, new KeychainNote(*m_keys, this));
    m_environmentsFlow = new EnvironmentsFlow(
        parts.environmentsFile, parts.client, parts.sandbox,
        [this](const Environment &environment) { return m_keys->keyOf(environment); }, this);
    auto *sample = new SampleFlow({*m_form, *m_aids, *m_environmentBar},
                                  {*m_actions->sample, *m_actions->sampleFromSeed}, this);
    connect(sample, &SampleFlow::said, this, &MainWindow::say);
    new SandboxFlow(parts.sandbox, *m_actions->sandbox, *m_environmentBar, this);
    new ShortcutPriority(this, {m_actions->ditto, m_actions->environments});
    connectActions();
    connectParts();
    connectAids();
    connectDuplicates();
    connectUnknowns();
    connectFarewell();
    connectRequests(parts);
    connectInterchange();
    connectTestbench(parts);
    connectImport(parts);
    showEnvironment();
}

void MainWindow::chooseEnvironment(const QString &name)
{
    m_environmentBar->choose(name);
}

void MainWindow::layOut(ParkedDrafts &parked)
{
    addToolBar(m_environmentBar);
    m_splitter->addWidget(makeFormSide());
    m_splitter->addWidget(makeHistorySide(parked));
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setCollapsible(0, false);
    m_splitter->setSizes({900, 380});
    setCentralWidget(m_splitter);
    statusBar()->addPermanentWidget(m_erasing);
    statusBar()->addPermanentWidget(m_counts);

    constexpr QSize wanted(1280, 720);
    constexpr QSize frame(2, 24); // of the window, as good as any guess
    resize(wanted.boundedTo(screen()->availableSize() - frame));
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
    m_unrecordedBanner = new UnrecordedBanner(*m_unrecorded, side);
    m_trouble = new SummaryBanner(side);
    m_trouble->setObjectName("trouble"_L1);
    m_summary = new SummaryBanner(side);
    m_form = new CustomerForm(side);
    m_bar = new ActionBar(m_actions->createAccount, m_actions->copyAccountNo, side);

    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_productionStripe);
    column->addWidget(m_unrecordedBanner);
    column->addWidget(m_trouble);
    column->addWidget(m_summary);
    column->addWidget(m_form, 1);
    column->addWidget(m_bar);
    return side;
}

QWidget *MainWindow::makeHistorySide(ParkedDrafts &parked)
{
    m_historySide = new QWidget(m_splitter);
    m_parkedPane = new ParkedPane(parked, m_historySide);
    m_history = new HistoryPane(m_journal, m_historySide);
    auto *column = new QVBoxLayout(m_historySide);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_parkedPane);
    column->addWidget(m_history, 1);
    return m_historySide;
}

void MainWindow::connectActions()
{
    connect(m_actions->createAccount, &QAction::triggered, this,
            [this] { m_flow->create(m_environmentBar->current()); });
    connect(m_actions->newCustomer, &QAction::triggered, this, &MainWindow::newCustomer);
    connect(m_actions->copyAccountNo, &QAction::triggered, this, &MainWindow::copyAccountNo);
    connect(m_actions->searchHistory, &QAction::triggered, this, &MainWindow::searchHistory);
    connect(m_actions->showHistory, &QAction::toggled, this, &MainWindow::showHistory);
    connect(m_actions->environments, &QAction::triggered, this, &MainWindow::openEnvironments);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_actions, &WindowActions::appearanceChosen, this, &MainWindow::setAppearance);
}

void MainWindow::connectParts()
{
    connect(m_flow, &CreateFlow::closeWanted, this, &QWidget::close);
    connect(m_flow, &CreateFlow::said, this, &MainWindow::say);
    connect(m_environmentBar, &EnvironmentBar::chosen, this, &MainWindow::showEnvironment);
    connect(m_environmentsFlow, &EnvironmentsFlow::saved, this, &MainWindow::takeEnvironments);
    connect(m_keys, &EnvironmentKeys::keyChanged, this, &MainWindow::serveLists);
    connect(m_keys, &EnvironmentKeys::keyReplaced, this, [this] {
        say(tr("The key of %1 is another one now. Edit > %2")
                .arg(m_environmentBar->current().name, m_actions->putKeyBack->text()));
    });
    connect(m_actions->putKeyBack, &QAction::triggered, m_keys, &EnvironmentKeys::putBack);
    connect(m_summary, &SummaryBanner::fieldChosen, m_form, &CustomerForm::focusField);
    connect(m_lists, &CatalogueKeeper::changed, this, &MainWindow::offerLists);
    connect(m_controller, &CreateController::concluded, this, &MainWindow::rememberChoices);
    connect(m_controller, &CreateController::unrecorded, m_unrecorded, &UnrecordedAnswers::add);
    connect(m_erasing, &EraseSign::said, this, &MainWindow::say);
    connect(m_erasing, &EraseSign::closeWanted, this, &QWidget::close);
    connect(m_actions->exportHistory, &QAction::triggered, m_history, &HistoryPane::exportShown);
    connect(m_history, &HistoryPane::said, this, &MainWindow::say);
    connect(m_history, &HistoryPane::useAsNew, this, &MainWindow::useAsNew);
    connect(m_history, &HistoryPane::sendAgain, this, &MainWindow::sendAgain);
    connect(m_systemAppearance, &SystemAppearance::changed, this, &MainWindow::showAppearance);
}

void MainWindow::connectAids()
{
    m_aids->connectTo(*m_actions, *m_parkedPane);
    connect(m_aids, &TypingAids::said, this, &MainWindow::say);
    connect(m_aids, &TypingAids::replaced, m_summary, &SummaryBanner::clear);
    connect(m_aids, &TypingAids::notKept, this, &MainWindow::warn);
}

void MainWindow::connectDuplicates()
{
    m_duplicateWatch = new DuplicateWatch(*m_form, *m_duplicates, *m_actions->showMatch, this);
    connect(m_duplicateWatch, &DuplicateWatch::matchWanted, this, &MainWindow::openInHistory);
    connect(m_duplicateWatch, &DuplicateWatch::shown, m_flow, &CreateFlow::showLeft);
    connect(m_controller, &CreateController::busyChanged, this, [this] {
        m_duplicates->hold(m_controller->isBusy());
        m_accounts->hold(m_controller->isBusy());
    });
    m_history->takeOutOfNotes([this](const QString &note) { return m_keys->withoutKeys(note); });
}

void MainWindow::connectUnknowns()
{
    m_controller->setAccounts(*m_accounts);
    m_unknowns = new UnknownWatch(*m_unknownCheck, *m_history, *m_actions->checkUnknown, this);
    connect(m_counts, &CountsLabel::unknownCounted, m_unknowns, &UnknownWatch::setCount);
    connect(m_unknowns, &UnknownWatch::said, this, &MainWindow::say);
}

void MainWindow::connectFarewell()
{
    m_farewell = new KeyFarewell(*m_keys, this);
    connect(m_farewell, &KeyFarewell::closeWanted, this, &QWidget::close);
    connect(m_farewell, &KeyFarewell::waiting, this, &MainWindow::say);
    connect(m_farewell, &KeyFarewell::notKept, this, &MainWindow::warn);
}

void MainWindow::connectRequests(const WindowParts &parts)
{
    m_requests = new RequestFlow(
        {*m_form, *m_flow, *m_controller, m_journal, parts.drafts, *m_environmentBar, parts.sandbox,
         parts.client, *m_actions->requestDock, *m_actions->sendAnyway, *m_actions->sendSeveral},
        this);
    connect(m_requests, &RequestFlow::said, this, &MainWindow::say);
    connect(m_aids, &TypingAids::textBroughtBack, m_requests, &RequestFlow::bringBack);
    connect(m_actions->openRequest, &QAction::triggered, this, [this] {
        if (const auto attempt = m_history->chosenAttempt())
            m_requests->showAttempt(*attempt);
    });
}

void MainWindow::connectInterchange()
{
    const auto wayTo = [this](const QString &name) {
        const Environment *environment = m_environments.find(name);
        return environment ? CurlCopy::Way{environment->route, keyText(m_keys->keyOf(*environment))}
                           : CurlCopy::Way{};
    };
    auto *interchange = new InterchangeFlow({*m_history, *m_requests, *m_actions, wayTo}, this);
    connect(interchange, &InterchangeFlow::broughtIn, this, &MainWindow::takeBroughtIn);
    connect(interchange, &InterchangeFlow::noted, this, &MainWindow::warn);
}

void MainWindow::connectTestbench(const WindowParts &parts)
{
    m_testbench = new TestbenchFlow(
        {parts.journal, parts.client, parts.sandbox, [this] { return m_environmentBar->current(); },
         [this] { return m_environments; },
         [this](const Environment &environment) { return m_keys->keyOf(environment); },
         parts.settings},
        *m_actions->testbench, this);
    connect(m_testbench, &TestbenchFlow::attemptFound, this, &MainWindow::openInHistory);
    connect(m_testbench, &TestbenchFlow::closeWanted, this, &QWidget::close);
    connect(m_actions->saveAsCase, &QAction::triggered, this,
            [this] { m_testbench->saveAsCase(m_requests->raw()); });
    connect(m_actions->saveAttemptAsCase, &QAction::triggered, this, [this] {
        if (const auto attempt = m_history->chosenAttempt())
            m_testbench->saveAsCase(*attempt);
        else
            say(tr("Choose one attempt in the history first."));
    });
}

void MainWindow::connectImport(const WindowParts &parts)
{
    m_import = new ImportFlow(
        {parts.journal, parts.client, parts.sandbox, [this] { return m_environmentBar->current(); },
         [this] { return m_environments; },
         [this](const QString &name) { return m_environments.find(name); },
         [this](const Environment &environment) { return m_keys->keyOf(environment); },
         [this] { return m_lists->catalogue(); }, parts.folder.journalFile(),
         parts.folder.ownersFolder(), parts.folder.importsFolder()},
        *m_actions->importFile, this);
    m_history->setKeptRows(KeptRows(parts.folder.importsFolder(), parts.folder.journalFile()));
    connect(m_import, &ImportFlow::attemptFound, this, &MainWindow::openInHistory);
    connect(m_import, &ImportFlow::closeWanted, this, &QWidget::close);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (m_shown)
        return;
    m_shown = true;
    m_form->focusFirst();
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
    m_aids->restore();
    serveLists();
    m_keys->look();
    m_systemAppearance->ask();
    m_counts->refresh();
    m_notices->ask();
    m_journal.lookAfter();
    if (!m_environments.error.isEmpty())
        m_trouble->showMessage(m_environments.error, SummaryBanner::Stay::Always);
}

// A key belongs to one environment and is never carried over to another.
void MainWindow::showEnvironment()
{
    const Environment &environment = m_environmentBar->current();
    m_aids->setEnvironment(environment.name);
    m_parkedPane->setEnvironment(environment.name);
    m_productionStripe->setVisible(environment.production);
    setWindowTitle(environment.production
                       ? tr("PRODUCTION – %1 – Customer Desk").arg(environment.name)
                       : tr("%1 – Customer Desk").arg(environment.name));
    m_duplicateWatch->setEnvironment(environment.name);
    m_form->setAccountNoTyped(environment.accountNoTyped);
    m_keys->show(environment);
    if (!m_shown)
        return;
    serveLists();
    m_keys->look();
}

void MainWindow::serveLists()
{
    m_actions->putKeyBack->setEnabled(m_keys->hasFormer());
    const QString key = m_form->request().text(field::apiKey);
    m_lists->serve(m_environmentBar->current(), key);
    m_accounts->serve(m_environmentBar->current(), key);
    m_connection->watch(m_environmentBar->current(), key);
}

void MainWindow::openEnvironments()
{
    m_environmentsFlow->open(m_environmentBar->current().name);
}

// What is typed stays as it is; only where it would go may be another place now.
void MainWindow::takeEnvironments(const SavedEnvironments &saved, const EnvironmentChanges &changes)
{
    const QString name = m_environmentBar->current().name;
    for (const auto &[from, to] : changes.changed)
        m_keys->move(from, to);
    for (const Environment &environment : changes.removed)
        m_keys->forget(environment);
    m_environments = withGiven(saved.list, m_given);
    m_environmentBar->setEnvironments(m_environments.environments, changes.nameAfter(name));
    if (!saved.keptAt.isEmpty())
        say(tr("The environments are saved. The file as it was is kept as %1.").arg(saved.keptAt));
}

void MainWindow::offerLists()
{
    Catalogue catalogue = m_lists->catalogue();
    m_recent.addTo(catalogue, m_environmentBar->current().name);
    m_form->setCatalogue(catalogue);
    m_flow->setListsOf(m_environmentBar->current().name);
    m_flow->setWordings(m_lists->wordings());
    m_history->setWordings(m_lists->wordings());
}

void MainWindow::rememberChoices(const Attempt &attempt)
{
    if (attempt.conclusion->outcome != Outcome::Created)
        return;
    m_recent.remember(attempt.environment, attempt.request);
    offerLists();
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

void MainWindow::sendAgain(const Attempt &attempt)
{
    const Environment *environment = m_environments.find(attempt.environment);
    if (environment)
        m_requests->sendAgain(attempt, *environment, m_keys->keyOf(*environment));
    else
        say(tr("There is no environment %1 any more.").arg(attempt.environment));
}

void MainWindow::useAsNew(const Attempt &attempt)
{
    m_aids->replace(tr("use as new"), [&] { m_form->setDraft(draftLike(attempt)); });
    m_form->focusFirst();
}

void MainWindow::takeBroughtIn(const Request &request)
{
    Draft draft;
    draft.request = request;
    const bool isCompany = !request.text(field::companyName).isEmpty();
    draft.accountType = isCompany ? AccountType::Company : AccountType::Person;
    m_aids->replace(tr("bring in request"), [&] { m_form->setDraft(draft); });
    m_form->focusFirst();
    say(tr("The request is brought in. Ctrl+Z takes it back."));
}

void MainWindow::newCustomer()
{
    m_aids->replace(tr("new customer"), [this] { m_form->clearForNext(); });
}

// In the status bar, so that the last account number stays where it is.
void MainWindow::say(const QString &words)
{
    statusBar()->showMessage(words);
}

// Above the form, until somebody puts it away.
void MainWindow::warn(const QString &words)
{
    m_trouble->showMessage(words, SummaryBanner::Stay::UntilPutAway);
}

void MainWindow::copyAccountNo()
{
    QApplication::clipboard()->setText(m_actions->copyAccountNo->data().toString());
}

void MainWindow::showHistory(bool shown)
{
    if (!shown && m_historySide->isAncestorOf(QApplication::focusWidget()))
        m_form->focusFirst();
    m_historySide->setVisible(shown);
}

void MainWindow::searchHistory()
{
    m_actions->showHistory->setChecked(true);
    m_history->focusSearch();
}

// The focus stays in the form: whoever types there only wants to see.
void MainWindow::openInHistory(const Attempt &attempt)
{
    m_actions->showHistory->setChecked(true);
    m_history->showAttempt(attempt);
}

bool MainWindow::mayLoseAnswers()
{
    if (m_unrecorded->waiting().isEmpty() || m_losesAnswers)
        return true;
    const Question question = askWhetherToLoseAnswers(this);
    connect(m_unrecorded, &UnrecordedAnswers::allRecorded, question.box, &QWidget::close);
    connect(question.proceed, &QPushButton::clicked, this, [this] {
        m_losesAnswers = true;
        close();
    });
    return false;
}

bool MainWindow::mayLeaveErasing()
{
    if (!m_erasing->isErasing() || m_erasing->mayBeLeft())
        return true;
    m_erasing->askBeforeClosing(this);
    return false;
}

// One question at a time: whatever is agreed to closes the window again.
void MainWindow::closeEvent(QCloseEvent *event)
{
    const bool mayClose = isIdle(*m_flow) && isIdle(*m_testbench) && isIdle(*m_import) &&
                          mayLoseAnswers() && mayLeaveErasing() && m_farewell->mayClose();
    if (!mayClose) {
        event->ignore();
        return;
    }
    m_settings.setValue("environment"_L1, m_environmentBar->current().name);
    m_settings.setValue("geometry"_L1, saveGeometry());
    m_settings.setValue("splitter"_L1, m_splitter->saveState());
    QMainWindow::closeEvent(event);
}

} // namespace desk
