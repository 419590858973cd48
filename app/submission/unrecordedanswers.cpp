// SPDX-License-Identifier: GPL-3.0-or-later
#include "unrecordedanswers.h"

#include "journal/journal.h"
#include "whenfinished.h"

#include <algorithm>

namespace desk {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds shortestPause = 1s;
constexpr std::chrono::milliseconds longestPause = 60s;

} // namespace

UnrecordedAnswers::UnrecordedAnswers(Journal &journal, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(shortestPause);
    connect(&m_timer, &QTimer::timeout, this, &UnrecordedAnswers::retry);
    connect(&journal, &Journal::changed, this, &UnrecordedAnswers::retry);
}

void UnrecordedAnswers::add(const Attempt &attempt, const Exchange &exchange, const QString &error)
{
    m_waiting.append({attempt, exchange, error});
    m_timer.start(shortestPause);
    Q_EMIT changed();
}

void UnrecordedAnswers::retry()
{
    if (m_isTrying || m_waiting.isEmpty())
        return;
    m_isTrying = true;
    const Waiting &oldest = m_waiting.first();
    whenFinished(m_journal.finish(oldest.attempt.id, *oldest.attempt.conclusion, oldest.exchange),
                 this,
                 [this, id = oldest.attempt.id](const QString &error) { onTried(id, error); });
}

void UnrecordedAnswers::onTried(const QString &id, const QString &error)
{
    if (error.isEmpty())
        return remove();
    // A disk may have kept what it said it could not: then it stands there already.
    whenFinished(
        m_journal.attempt(id), this,
        [this, error](const std::optional<Attempt> &recorded) { onLookedUp(recorded, error); });
}

void UnrecordedAnswers::onLookedUp(const std::optional<Attempt> &recorded, const QString &error)
{
    if (recorded && recorded->conclusion == m_waiting.first().attempt.conclusion)
        return remove();
    waitLonger(error);
}

void UnrecordedAnswers::remove()
{
    m_isTrying = false;
    m_waiting.removeFirst();
    m_timer.setInterval(shortestPause);
    Q_EMIT changed();
    if (m_waiting.isEmpty())
        Q_EMIT allRecorded();
    retry();
}

void UnrecordedAnswers::waitLonger(const QString &error)
{
    m_isTrying = false;
    m_timer.start(std::min(m_timer.intervalAsDuration() * 2, longestPause));
    if (std::exchange(m_waiting.first().error, error) != error)
        Q_EMIT changed();
}

} // namespace desk
