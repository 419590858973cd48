// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/finding.h"
#include "contract/request.h"
#include "journal/journal.h"
#include "service/environment.h"
#include "settings/appearance.h"
#include "submission/createcontroller.h"

#include <QHash>
#include <QMainWindow>

#include <optional>

class QMessageBox;
class QSettings;
class QSplitter;

namespace desk {

class ActionBar;
class CatalogueKeeper;
class CountsLabel;
class CustomerForm;
class DraftKeeper;
class EnvironmentBar;
class HistoryPane;
class Sandbox;
class ServiceClient;
class SummaryBanner;
class SystemAppearance;
class WindowActions;

/// What the window works with; all of it outlives the window.
struct WindowParts
{
    Journal &journal;
    ServiceClient &client;
    Sandbox &sandbox;
    DraftKeeper &drafts;
    QSettings &settings;
    EnvironmentList environments; ///< the first is chosen
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
    void layOut();
    void connectActions();
    void connectParts();
    void afterFirstPaint();

    void showEnvironment();
    void serveLists();
    void setAppearance(Appearance appearance);
    void showAppearance();
    void showJournalState(const JournalState &state);

    void createAccount();
    void send(const Request &request, const Environment &environment, Repeat repeat);
    void sendAgain(const Attempt &attempt);
    Findings findingsOfForm();
    QString keyOf(const Environment &environment) const;
    void onBusyChanged();
    void onConcluded(const Attempt &attempt, const QString &recordingError);
    void afterCreate();
    void showRejection(const Attempt &attempt);
    QMessageBox *makeQuestion(const QString &title, const QString &text,
                              const QString &consequence);
    void onFailed(const QString &error);
    void askBeforeRepeating(const Attempt &earlier);
    void askBeforeClosing();

    void showWhatIsLeft();
    void onEdited();
    void restoreDraft();
    void fill(const Request &request);
    void newCustomer();
    void setTypedTextAside();
    void bringBack();
    void say(const QString &words);
    void copyAccountNo();
    void showHistory(bool shown);
    void searchHistory();

    Journal &m_journal;
    DraftKeeper &m_drafts;
    QSettings &m_settings;
    EnvironmentList m_environments;
    CreateController *m_controller;
    CatalogueKeeper *m_lists;
    SystemAppearance *m_systemAppearance;
    WindowActions *m_actions;

    EnvironmentBar *m_environmentBar;
    QSplitter *m_splitter;
    QWidget *m_productionStripe = nullptr;
    SummaryBanner *m_trouble = nullptr;
    SummaryBanner *m_summary = nullptr;
    CustomerForm *m_form = nullptr;
    ActionBar *m_bar = nullptr;
    HistoryPane *m_history = nullptr;
    CountsLabel *m_counts;

    std::optional<std::pair<Request, Environment>> m_sending; // and may have to be asked about
    QHash<QString, QString> m_keys;     // by environment, for this session only
    QString m_environmentShown;         // whose key the form holds
    std::optional<Request> m_submitted; // what was sent from the form, while it is on its way
    QList<Request> m_setAside;          // what was typed and then replaced, newest last
    bool m_isFormFresh = false; // just made ready: the same Ctrl+Enter, held down, means nothing
    bool m_closeWhenDone = false;
    bool m_shown = false;
    bool m_isNarrow = false;
};

} // namespace desk
