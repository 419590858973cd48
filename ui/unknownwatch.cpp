// SPDX-License-Identifier: GPL-3.0-or-later
#include "unknownwatch.h"

#include "history/historypane.h"
#include "submission/unknowncheck.h"

#include <QAction>

namespace desk {

UnknownWatch::UnknownWatch(UnknownCheck &check, HistoryPane &history, QAction &checkAll,
                           QObject *parent)
    : QObject(parent)
    , m_check(check)
    , m_history(history)
    , m_checkAll(checkAll)
{
    connect(&checkAll, &QAction::triggered, this, &UnknownWatch::checkAll);
    connect(&history, &HistoryPane::checkWanted, this, &UnknownWatch::checkOne);
    connect(&check, &UnknownCheck::lookingChanged, this, &UnknownWatch::showLooking);
    connect(&check, &UnknownCheck::found, this, &UnknownWatch::onFound);
    connect(&check, &UnknownCheck::ended, this, &UnknownWatch::onEnded);
    showLooking();
}

void UnknownWatch::setCount(qint64 unknown)
{
    m_unknown = unknown;
    showLooking();
}

void UnknownWatch::checkAll()
{
    m_only.clear();
    m_check.check();
}

void UnknownWatch::checkOne(const Attempt &attempt)
{
    m_only = attempt.id;
    m_check.check(attempt.id);
}

void UnknownWatch::showLooking()
{
    m_checkAll.setEnabled(m_unknown > 0 && !m_check.isLooking());
    m_history.setLooking(m_check.isLooking());
}

void UnknownWatch::onFound(const Attempt &attempt, const QString &words)
{
    m_history.showFound(attempt.id, words);
    if (attempt.id == m_only)
        Q_EMIT said(words);
}

void UnknownWatch::onEnded(const QString &summary)
{
    if (m_only.isEmpty())
        Q_EMIT said(summary);
}

} // namespace desk
