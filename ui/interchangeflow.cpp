// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchangeflow.h"

#include "form/bringin.h"
#include "history/historypane.h"
#include "inspector/requestflow.h"
#include "windowactions.h"

#include <QAction>

namespace desk {

InterchangeFlow::InterchangeFlow(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_requests(parts.requests)
    , m_actions(parts.actions)
{
    HistoryPane &history = parts.history;
    history.offerAtRows({m_actions.openRequest, m_actions.copyAsCurl, m_actions.exportHar,
                         m_actions.saveAttemptAsCase});
    history.curlCopy().setWayFinder(parts.wayTo);
    connect(m_actions.copyAsCurl, &QAction::triggered, &history, &HistoryPane::copyAsCurl);
    connect(m_actions.exportHar, &QAction::triggered, &history, &HistoryPane::exportHar);
    auto *bringIn = new BringIn(window);
    bringIn->offerFirst([this](const BroughtIn &in) { return showInDock(in); });
    connect(m_actions.bringIn, &QAction::triggered, bringIn, &BringIn::fromClipboard);
    connect(m_actions.bringInFile, &QAction::triggered, bringIn, &BringIn::fromFile);
    connect(bringIn, &BringIn::broughtIn, this, &InterchangeFlow::broughtIn);
    connect(bringIn, &BringIn::noted, this, &InterchangeFlow::noted);
}

// An open dock takes headers and any body, whether it can be read or not.
bool InterchangeFlow::showInDock(const BroughtIn &in)
{
    const bool isOpen = m_actions.requestDock->isChecked();
    if (isOpen)
        m_requests.showBroughtIn(in);
    return isOpen;
}

} // namespace desk
