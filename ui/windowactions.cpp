// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowactions.h"

#include "icons.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

// Shortcuts are shown where the mouse would go.
QAction *make(QObject *parent, const QString &text, const QList<QKeySequence> &shortcuts,
              QLatin1StringView icon = {})
{
    auto *action = new QAction(text, parent);
    action->setShortcuts(shortcuts);
    action->setAutoRepeat(false);
    if (!icon.isEmpty())
        action->setIcon(themedIcon(icon));
    if (!shortcuts.isEmpty())
        action->setToolTip(
            u"%1 (%2)"_s.arg(text, action->shortcut().toString(QKeySequence::NativeText)));
    return action;
}

} // namespace

WindowActions::WindowActions(QObject *parent)
    : QObject(parent)
    , createAccount(
          make(this, tr("Create account"), {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}))
    , newCustomer(make(this, tr("New"), {QKeySequence::New}, "new"_L1))
    , park(make(this, tr("Park"), {Qt::CTRL | Qt::Key_P}, "park"_L1))
    , importFile(make(this, tr("Import…"), {Qt::CTRL | Qt::Key_I}, "import"_L1))
    , ditto(make(this, tr("Same as the last customer"), {Qt::CTRL | Qt::Key_D}))
    , formatPhone(make(this, tr("Format telephone number"), {Qt::CTRL | Qt::Key_T}))
    , spreadAddress(make(this, tr("Spread pasted address"), {Qt::CTRL | Qt::SHIFT | Qt::Key_A}))
    , putKeyBack(make(this, tr("Put the former key back"), {}))
    , copyAccountNo(
          make(this, tr("Copy account number"), {Qt::CTRL | Qt::SHIFT | Qt::Key_C}, "copy"_L1))
    , searchHistory(make(this, tr("Search history"), {QKeySequence::Find}, "search"_L1))
    , exportHistory(make(this, tr("Export history…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_E}))
    , exportHar(make(this, tr("Export as HAR…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_H}))
    , copyAsCurl(make(this, tr("Copy as cURL"), {Qt::CTRL | Qt::SHIFT | Qt::Key_L}, "copy"_L1))
    , requestDock(make(this, tr("Request"), {Qt::CTRL | Qt::SHIFT | Qt::Key_R}))
    , openRequest(make(this, tr("Open in request dock"), {Qt::CTRL | Qt::SHIFT | Qt::Key_O}))
    , sendAnyway(
          make(this, tr("Send anyway"),
               {Qt::CTRL | Qt::SHIFT | Qt::Key_Return, Qt::CTRL | Qt::SHIFT | Qt::Key_Enter}))
    , sendSeveral(make(this, tr("Send several times…"), {Qt::CTRL | Qt::ALT | Qt::Key_Return}))
    , bringIn(make(this, tr("Bring in request"), {Qt::CTRL | Qt::SHIFT | Qt::Key_V}))
    , bringInFile(make(this, tr("Bring in request from file…"), {QKeySequence::Open}))
    , showHistory(make(this, tr("History"), {Qt::CTRL | Qt::Key_H}))
    , showMatch(make(this, tr("Show who is there already"), {Qt::CTRL | Qt::Key_M}))
    , environments(make(this, tr("Environments…"), {Qt::CTRL | Qt::Key_E}, "edit"_L1))
    , checkUnknown(make(this, tr("Check unknown attempts"), {Qt::CTRL | Qt::SHIFT | Qt::Key_K}))
    , sandbox(make(this, tr("Sandbox…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_B}))
    , testbench(make(this, tr("Testbench…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_T}))
    , saveAsCase(make(this, tr("Save as case…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_S}))
    , saveAttemptAsCase(make(this, tr("Save as case…"), {}))
    , sample(make(this, tr("Sample customer"), {Qt::CTRL | Qt::SHIFT | Qt::Key_G}))
    , sampleFromSeed(
          make(this, tr("Sample customer from a seed…"), {Qt::CTRL | Qt::ALT | Qt::Key_G}))
    , quit(make(this, tr("Quit"), {QKeySequence::Quit}))
{
    requestDock->setCheckable(true);
    checkUnknown->setIconText(tr("Check"));
    checkUnknown->setEnabled(false);
    showHistory->setCheckable(true);
    showHistory->setChecked(true);
    saveAttemptAsCase->setObjectName("saveAttemptAsCase"_L1);
    copyAccountNo->setEnabled(false);
    putKeyBack->setEnabled(false);
}

void WindowActions::showParked(qsizetype count) const
{
    park->setIconText(count == 0 ? park->text() : tr("Park (%L1)").arg(count));
}

void WindowActions::fill(QMenuBar &menuBar, const QList<QAction *> &edits, Appearance appearance)
{
    QMenu *customer = menuBar.addMenu(tr("&Customer"));
    customer->addActions({newCustomer, park, importFile, createAccount, copyAccountNo});
    customer->addSeparator();
    customer->addActions({sendAnyway, sendSeveral});
    customer->addSeparator();
    customer->addActions({saveAsCase, testbench, sandbox});
    customer->addSeparator();
    customer->addActions({environments, quit});

    QMenu *edit = menuBar.addMenu(tr("&Edit"));
    edit->addActions(edits);
    edit->addSeparator();
    edit->addActions({ditto, formatPhone, spreadAddress, putKeyBack});
    edit->addSeparator();
    edit->addActions({sample, sampleFromSeed, bringIn, bringInFile});

    QMenu *view = menuBar.addMenu(tr("&View"));
    view->addActions({showHistory, requestDock, openRequest, searchHistory, exportHistory,
                      exportHar, copyAsCurl, showMatch, checkUnknown});
    QMenu *looks = view->addMenu(tr("&Appearance"));
    auto *group = new QActionGroup(this);
    const std::pair<Appearance, QString> choices[] = {{Appearance::System, tr("As the system")},
                                                      {Appearance::Light, tr("Light")},
                                                      {Appearance::Dark, tr("Dark")}};
    for (const auto &[choice, name] : choices) {
        QAction *action = looks->addAction(name);
        action->setCheckable(true);
        action->setChecked(choice == appearance);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, chosen = choice] { Q_EMIT appearanceChosen(chosen); });
    }
}

} // namespace desk
