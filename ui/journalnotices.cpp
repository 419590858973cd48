// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalnotices.h"

#include "form/actionbar.h"
#include "form/summarybanner.h"
#include "whenfinished.h"

#include <QAction>

#include <utility>

namespace desk {

JournalNotices::JournalNotices(Journal &journal, const Places &places, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_banner(places.banner)
    , m_bar(places.bar)
    , m_createAccount(places.createAccount)
{
    connect(&journal, &Journal::opening, this, &JournalNotices::showOpening);
    connect(&journal, &Journal::damaged, this, [this](const QString &message) {
        m_banner.showMessage(message, SummaryBanner::Stay::Always);
    });
    connect(&journal, &Journal::erasingFailed, this, [this](const QString &message) {
        m_banner.showMessage(message, SummaryBanner::Stay::UntilPutAway);
    });
}

void JournalNotices::ask()
{
    whenFinished(m_journal.state(), this, [this](const JournalState &state) { showState(state); });
}

void JournalNotices::showOpening(const OpeningProgress &progress)
{
    const bool isOpening = !progress.work.isEmpty();
    const bool wasOpening = std::exchange(m_isOpening, isOpening);
    m_createAccount.setEnabled(!isOpening);
    m_bar.setHeld(isOpening ? tr("Waiting for the journal") : QString());
    if (isOpening)
        m_banner.showMessage(QString(progress.work + u' ' + progress.howFar).trimmed(),
                             SummaryBanner::Stay::Always);
    else if (wasOpening)
        m_banner.clear();
}

void JournalNotices::showState(const JournalState &state)
{
    if (state.message.isEmpty())
        return;
    const bool isOver = state.kind == JournalState::Kind::Replaced;
    m_banner.showMessage(state.message,
                         isOver ? SummaryBanner::Stay::UntilPutAway : SummaryBanner::Stay::Always);
}

} // namespace desk
