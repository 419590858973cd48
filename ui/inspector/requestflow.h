// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "createflow.h"

#include <QObject>

class QAction;
class QMainWindow;

namespace desk {

class CallPane;
class CustomerForm;
class DraftKeeper;
class EnvironmentBar;
class Journal;
class RequestDock;
class Sandbox;
class ServiceClient;
struct BroughtIn;
struct DraftText;

/// Joins the request dock to the form, to the create and to the history. The dock is made when it
/// is first opened; what is bent in it counts for a create from then on, seen or not.
class RequestFlow : public QObject
{
    Q_OBJECT
public:
    struct Parts
    {
        CustomerForm &form;
        CreateFlow &creates;
        CreateController &controller;
        Journal &journal;
        DraftKeeper &drafts;
        EnvironmentBar &environments;
        Sandbox &sandbox;
        ServiceClient &client; ///< for the other calls
        QAction &toggle;       ///< shows and hides the dock
        QAction &sendAnyway;   ///< with or without the dock
        QAction &sendSeveral;
    };

    RequestFlow(const Parts &parts, QMainWindow *window);

    /// What an attempt sent and got, to look at and to bend further.
    void showAttempt(const Attempt &attempt);
    /// Sends the attempt's request once more, as it was sent: bytes that somebody wrote are still
    /// those bytes.
    void sendAgain(const Attempt &attempt, const Environment &environment, const QString &key);
    /// Headers and body from elsewhere.
    void showBroughtIn(const BroughtIn &in);
    /// What was typed here before. It does not take the place of what somebody has bent by now.
    void bringBack(const DraftText &text);

    /// What would be sent now: as the dock has it where it has been opened, else as the form has.
    RawRequest raw() const;

Q_SIGNALS:
    void said(const QString &words);

private:
    void show(bool visible);
    RequestDock &dock();
    void connectDock();
    void onFormEdited();
    void onFieldsWritten();
    void onConcluded(const Attempt &attempt);
    void setFormat(BodyFormat format);
    void reset();
    void showTarget();
    void onChosen();
    void askHowOften();
    void keepText();
    std::optional<CreateFlow::BentText> bentText() const;

    Parts m_parts;
    QMainWindow *m_window;
    RequestDock *m_dock = nullptr;
    CallPane *m_calls = nullptr; // made with the dock
    Environment m_target;        // where it goes, with the sandbox's address once that listens
    int m_asked = 0;             // an exchange that was asked for earlier is not shown
    bool m_isWriting = false;    // the form follows the text, and the text need not follow it
};

} // namespace desk
