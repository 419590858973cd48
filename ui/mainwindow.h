// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/catalogue.h"
#include "journal/journal.h"
#include "service/environment.h"
#include "settings/appearance.h"

#include <QMainWindow>

class QAction;
class QComboBox;
class QLabel;
class QSettings;
class QSplitter;

namespace desk {

class ActionBar;
class CreateController;
class CustomerForm;
class DraftKeeper;
class HistoryPane;
class LookupFetcher;
class Sandbox;
class ServiceClient;
class SummaryBanner;
class SystemAppearance;

/// What the window works with; all of it outlives the window.
struct WindowParts
{
    Journal &journal;
    ServiceClient &client;
    Sandbox &sandbox;
    DraftKeeper &drafts;
    QSettings &settings;
    EnvironmentList environments;
};

/// The form, the history beside it, and what joins them. Decides nothing: it shows what app/
/// concludes.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(const WindowParts &parts, QWidget *parent = nullptr);

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeActions();
    void makeMenus();
    void makeToolBar();
    void makeCentre();
    void makeStatusBar();
    void connectAll();
    void restoreLayout();

    void afterFirstPaint();
    void setEnvironment(int index);
    void setAppearance(Appearance appearance);
    void showAppearance();
    void fetchLists();
    void takeList(ChoiceList which, const QList<Choice> &choices);
    void createAccount();
    void sendAgain(const Attempt &attempt);
    void onBusyChanged();
    void onConcluded(const Attempt &attempt, const QString &recordingError);
    void useAsNew(const Attempt &attempt);
    void newCustomer();
    void onEdited();
    void restoreDraft();
    void copyAccountNo();
    void searchHistory();
    void showJournalState(const JournalState &state);
    void refreshCounts();
    void askBeforeClosing();

    Journal &m_journal;
    Sandbox &m_sandbox;
    DraftKeeper &m_drafts;
    QSettings &m_settings;
    EnvironmentList m_environments;
    Environment m_environment;
    Catalogue m_iso;       // loaded after the first paint
    Catalogue m_catalogue; // the same, with what the environment lists in its place
    CreateController *m_controller;
    LookupFetcher *m_lists;
    SystemAppearance *m_systemAppearance;

    QAction *m_createAction = nullptr;
    QAction *m_newAction = nullptr;
    QAction *m_copyAction = nullptr;
    QAction *m_findAction = nullptr;
    QAction *m_historyAction = nullptr;
    QComboBox *m_environmentBox = nullptr;
    QLabel *m_productionSign = nullptr;
    QWidget *m_productionStripe = nullptr;
    QAction *m_productionAction = nullptr; // a tool bar shows and hides widgets by these
    QSplitter *m_splitter = nullptr;
    CustomerForm *m_form = nullptr;
    SummaryBanner *m_summary = nullptr;
    SummaryBanner *m_trouble = nullptr;
    ActionBar *m_bar = nullptr;
    HistoryPane *m_history = nullptr;
    QLabel *m_createdToday = nullptr;
    QLabel *m_unknown = nullptr;
    bool m_closeWhenDone = false;
    bool m_shown = false;
    bool m_isNarrow = false;
};

} // namespace desk
