// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/request.h"
#include "datafolder.h"
#include "journal/journal.h"
#include "service/environment.h"
#include "service/recentchoices.h"
#include "settings/appearance.h"

#include <QMainWindow>

class QSettings;
class QSplitter;

namespace desk {

class ActionBar;
class CatalogueKeeper;
class CountsLabel;
class CreateController;
class CreateFlow;
class CustomerForm;
class DraftKeeper;
class DuplicateCheck;
class DuplicateWatch;
class EnvironmentBar;
class EnvironmentKeys;
class EnvironmentsFlow;
class EraseSign;
struct EnvironmentChanges;
class HistoryPane;
class ImportFlow;
class JournalNotices;
class KeyFarewell;
class KeyStore;
class KnownAccounts;
class LookupCache;
class ParkedDrafts;
class ParkedPane;
class PhoneNumbers;
class RequestFlow;
class Sandbox;
struct SavedEnvironments;
class ServiceClient;
class SummaryBanner;
class SystemAppearance;
class TestbenchFlow;
class TypingAids;
class UnknownCheck;
class UnknownWatch;
class UnrecordedAnswers;
class UnrecordedBanner;
class WindowActions;
class WindowConnection;

/// What the window works with; all of it outlives the window.
struct WindowParts
{
    Journal &journal;
    ServiceClient &client;
    Sandbox &sandbox;
    DraftKeeper &drafts;
    ParkedDrafts &parked;
    KeyStore &keys;
    const PhoneNumbers &phones;
    LookupCache &lists;
    QSettings &settings;
    DataFolder folder;
    EnvironmentList environments;       ///< the first is chosen
    QString environmentsFile{};         ///< where changes of them are saved
    std::optional<Environment> given{}; ///< one that is in no file, from the command line
};

/// The form, the history beside it, and what joins them. Decides nothing: it shows what app/
/// concludes.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(const WindowParts &parts, QWidget *parent = nullptr);

    void chooseEnvironment(const QString &name);

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeFormSide();
    QWidget *makeHistorySide(ParkedDrafts &parked);
    void layOut(ParkedDrafts &parked);
    void connectActions();
    void connectParts();
    void connectAids();
    void connectDuplicates();
    void connectUnknowns();
    void connectFarewell();
    void connectRequests(const WindowParts &parts);
    void connectInterchange();
    void connectTestbench(const WindowParts &parts);
    void connectImport(const WindowParts &parts);
    void afterFirstPaint();
    bool mayLoseAnswers();
    bool mayLeaveErasing();

    void showEnvironment();
    void serveLists();
    void offerLists();
    void rememberChoices(const Attempt &attempt);
    void openEnvironments();
    void takeEnvironments(const SavedEnvironments &saved, const EnvironmentChanges &changes);
    void setAppearance(Appearance appearance);
    void showAppearance();

    void sendAgain(const Attempt &attempt);

    void useAsNew(const Attempt &attempt);
    void newCustomer();
    void takeBroughtIn(const Request &request);
    void say(const QString &words);
    void warn(const QString &words);
    void copyAccountNo();
    void showHistory(bool shown);
    void searchHistory();
    void openInHistory(const Attempt &attempt);

    Journal &m_journal;
    QSettings &m_settings;
    EnvironmentList m_environments;
    std::optional<Environment> m_given;
    CreateController *m_controller;
    UnrecordedAnswers *m_unrecorded;
    CreateFlow *m_flow = nullptr;
    JournalNotices *m_notices = nullptr;
    EnvironmentKeys *m_keys = nullptr;
    KeyFarewell *m_farewell = nullptr;
    CatalogueKeeper *m_lists;
    RecentChoices m_recent;
    KnownAccounts *m_accounts;
    DuplicateCheck *m_duplicates;
    DuplicateWatch *m_duplicateWatch = nullptr;
    UnknownCheck *m_unknownCheck;
    UnknownWatch *m_unknowns = nullptr;
    EnvironmentsFlow *m_environmentsFlow = nullptr;
    WindowConnection *m_connection = nullptr;
    RequestFlow *m_requests = nullptr;
    TestbenchFlow *m_testbench = nullptr;
    ImportFlow *m_import = nullptr;
    SystemAppearance *m_systemAppearance;
    WindowActions *m_actions;

    EnvironmentBar *m_environmentBar;
    QSplitter *m_splitter;
    QWidget *m_productionStripe = nullptr;
    UnrecordedBanner *m_unrecordedBanner = nullptr;
    SummaryBanner *m_trouble = nullptr;
    SummaryBanner *m_summary = nullptr;
    CustomerForm *m_form = nullptr;
    ActionBar *m_bar = nullptr;
    TypingAids *m_aids = nullptr;
    ParkedPane *m_parkedPane = nullptr;
    QWidget *m_historySide = nullptr;
    HistoryPane *m_history = nullptr;
    EraseSign *m_erasing;
    CountsLabel *m_counts;

    bool m_losesAnswers = false; // somebody chose so
    bool m_shown = false;
    bool m_isNarrow = false;
};

} // namespace desk
