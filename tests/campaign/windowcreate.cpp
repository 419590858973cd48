// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowcreate.h"

#include "journal/draftkeeper.h"
#include "waiting.h"

#include <QDir>
#include <QStandardPaths>

namespace desk::test {

using namespace Qt::StringLiterals;

namespace {

// Unlike all others, so that the window has nothing to ask about customers that are there already.
Draft customer(const QString &accountNo)
{
    Draft draft;
    Request &request = draft.request;
    request.setText(field::channelId, u"2"_s);
    request.setText(field::accountNo, accountNo);
    request.setText(field::line1, u"1 High Street"_s);
    request.setText(field::country, u"GBR"_s);
    request.setText(field::firstname, u"Adam"_s);
    request.setText(field::surname, u"Smith "_s + accountNo);
    request.setText(field::email, accountNo + u"@example.org"_s);
    request.setText(field::currency, u"GBP"_s);
    return draft;
}

bool runXdotool(const QStringList &arguments)
{
    QProcess xdotool;
    xdotool.start(u"xdotool"_s, arguments);
    const bool ended = waitForEnd(xdotool, longestRun);
    if (!ended)
        killHard(xdotool);
    return ended && xdotool.exitCode() == 0;
}

} // namespace

WindowCreate::WindowCreate(const QString &dataFolder)
    : m_folder(dataFolder)
    , m_program(dataFolder)
{
    m_program.setVariable(u"DISPLAY"_s, qEnvironmentVariable("DISPLAY"));
    m_program.setVariable(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
}

bool WindowCreate::isPossible()
{
    return qEnvironmentVariableIsSet("DISPLAY") &&
           !QStandardPaths::findExecutable(u"xdotool"_s).isEmpty();
}

bool WindowCreate::press(QProcess &window, const QUrl &service, const QString &accountNo)
{
    leaveDraft(accountNo);
    m_program.start(window, {u"--service"_s, service.toString()});
    if (!window.waitForStarted())
        return false;
    const QString id = QString::number(window.processId());
    const bool isThere =
        runXdotool({u"search"_s, u"--sync"_s, u"--onlyvisible"_s, u"--all"_s, u"--pid"_s, id,
                    u"--name"_s, u"Customer Desk"_s, u"windowactivate"_s, u"--sync"_s}) &&
        waitFor([this] { return hasDraft(); }, longestRun);
    if (!isThere)
        return false;
    settle();
    // From the account number by way of person and company to the key.
    return runXdotool({u"key"_s, u"Tab"_s, u"Tab"_s, u"Tab"_s, u"type"_s, u"--args"_s, u"1"_s,
                       u"campaign-key"_s, u"key"_s, u"ctrl+Return"_s});
}

// In place of what killed windows left there.
void WindowCreate::leaveDraft(const QString &accountNo) const
{
    QDir(m_folder.draftsFolder()).removeRecursively();
    DraftKeeper keeper(m_folder.draftsFolder());
    keeper.keep(customer(accountNo));
}

// Whoever takes a draft over locks it.
bool WindowCreate::hasDraft() const
{
    return !QDir(m_folder.draftsFolder()).entryList({u"*.lock"_s}).isEmpty();
}

} // namespace desk::test
