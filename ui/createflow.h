// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/finding.h"
#include "contract/issuewording.h"
#include "contract/request.h"
#include "journal/attempt.h"
#include "service/environment.h"
#include "settings/productionconsent.h"
#include "submission/createcontroller.h"

#include <QObject>

#include <functional>
#include <optional>

namespace desk {

class ActionBar;
class CustomerForm;
class FormUndo;
class HistoryPane;
class SendSeries;
class SummaryBanner;

/// The parts of the window that a create is shown in.
struct CreateViews
{
    CustomerForm &form;
    FormUndo &undo;
    SummaryBanner &summary;
    ActionBar &bar;
    HistoryPane &history;
};

/// From Ctrl+Enter to the outcome, as the person at the window sees it.
class CreateFlow : public QObject
{
    Q_OBJECT
public:
    CreateFlow(CreateController &controller, const CreateViews &views,
               const ProductionConsent &consent, QWidget *window);

    /// The text of the request, where somebody has bent it.
    struct BentText
    {
        RawRequest raw;
        QStringList remarks; ///< what the form cannot express; empty: it says what the form says
    };
    using TextSource = std::function<std::optional<BentText>()>;
    void setTextSource(const TextSource &source) { m_textSource = source; }

    /// Sends what is in the form, unless something is to be mended first; as its text stands in the
    /// request dock.
    void create(const Environment &environment);
    /// The same with all that is wrong with it, and whoever is there already.
    void sendAnyway(const Environment &environment);
    /// That so often, one after the other.
    void sendSeveral(const Environment &environment, int turns);
    /// Sends the attempt's request as it is, as an attempt of its own; the form is not touched.
    void sendAgain(const Attempt &attempt, const Environment &environment, const QString &key);

    /// The same for bytes that somebody wrote.
    void sendRawAgain(const RawRequest &raw, const Environment &environment, const QString &key);

    /// The form's lists are those of this environment.
    void setListsOf(const QString &environment) { m_listsOf = environment; }
    /// What issues read that a service gives without words.
    void setWordings(const IssueWordings &wordings) { m_wordings = wordings; }

    /// Says anew how much is left to do in the form.
    void showLeft();

    bool isBusy() const { return m_controller.isBusy(); }
    /// Asks whether to wait; closeWanted() follows if that is to be left as unknown.
    void askBeforeClosing();

Q_SIGNALS:
    void closeWanted();
    /// Why an attempt cannot be sent again.
    void said(const QString &words);

private:
    struct Sending
    {
        Outgoing outgoing;
        Environment environment;
        Repeat repeat = Repeat::Ask;
        int turns = 1;
        std::optional<Request> typed{}; ///< as the form has it, where it is from there
    };

    Findings findAgainst(const Request &request, const Environment &environment) const;
    void showFindings(const Findings &findings);
    void showBent(const QStringList &remarks);
    Sending onPurpose(const Environment &environment);
    void sendWithConsent(const Sending &sending);
    void send(const Sending &sending);
    void showExisting(const CustomerMatch &existing);
    void askBeforeRepeating(const Attempt &earlier);
    void showBusy();
    void onEdited();
    void onConcluded(const Attempt &attempt, const QString &recordingError);
    void onFailed(const QString &error);
    void makeReadyForNext();
    void showRejection(const Attempt &worded);
    void closeIfWanted();

    CreateController &m_controller;
    SendSeries *m_series;
    TextSource m_textSource = [] { return std::nullopt; };
    CreateViews m_views;
    ProductionConsent m_consent;
    QWidget *m_window;
    std::optional<Sending> m_sending; // on its way, or asked about
    QString m_listsOf;                // the environment
    IssueWordings m_wordings;
    bool m_isFormFresh = false; // just made ready: the same Ctrl+Enter, held down, means nothing
    bool m_closeWhenDone = false;
};

} // namespace desk
