// SPDX-License-Identifier: GPL-3.0-or-later
#include "pacedsender.h"

#include "throttling.h"

#include <cmath>

namespace desk {
namespace {

using namespace std::chrono_literals;

std::chrono::milliseconds intervalOf(double perSecond)
{
    constexpr double slowest = 1.0 / 3600;
    if (!(perSecond > 0))
        return 0ms;
    return std::chrono::milliseconds(std::lround(1000 / std::max(perSecond, slowest)));
}

} // namespace

PacedSender::PacedSender(Journal &journal, ServiceClient &client, const Environment &environment,
                         double perSecond, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_client(client)
    , m_environment(environment)
    , m_interval(intervalOf(perSecond))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &PacedSender::begin);
}

void PacedSender::send(const Outgoing &outgoing, const QString &caseName)
{
    Q_ASSERT(!isBusy());
    m_outgoing = outgoing;
    m_outgoing->caseName = caseName;
    m_repeats = 0;
    beginAfter(std::chrono::milliseconds(m_next.remainingTime()));
}

void PacedSender::beginAfter(std::chrono::milliseconds wait)
{
    m_next.setRemainingTime(wait, Qt::PreciseTimer);
    m_timer.start(m_isCancelled ? 0ms : wait);
}

void PacedSender::pause()
{
    m_isPaused = true;
}

void PacedSender::resume()
{
    m_isPaused = false;
    if (isBusy() && !m_submission)
        beginAfter(std::chrono::milliseconds(m_next.remainingTime()));
}

void PacedSender::cancel()
{
    m_isCancelled = true;
    if (m_submission)
        m_submission->cancel();
    else if (isBusy())
        m_timer.start(0ms);
}

void PacedSender::begin()
{
    if (m_isCancelled)
        return end({.error = tr("Cancelled before it was sent.")});
    if (m_isPaused)
        return;
    m_next.setRemainingTime(m_interval, Qt::PreciseTimer);
    m_submission =
        new Submission(*m_outgoing, m_environment, m_journal, m_client, Connection::Fresh, this);
    connect(m_submission, &Submission::finished, this, &PacedSender::onFinished);
    m_submission->start();
}

void PacedSender::onFinished()
{
    const SentOnce sent{m_submission->attempt(), m_submission->exchange(),
                        m_submission->recordingError()};
    m_submission->deleteLater();
    m_submission = nullptr;
    if (!waitsAsTold(sent.exchange))
        end(sent);
}

bool PacedSender::waitsAsTold(const Exchange &exchange)
{
    const auto wait = throttledFor(exchange, QDateTime::currentDateTimeUtc());
    if (!wait || *wait > longestWait || m_repeats == mostRepeats || m_isCancelled)
        return false;
    ++m_repeats;
    beginAfter(std::max(*wait, m_interval));
    Q_EMIT waiting(std::max(*wait, m_interval).count());
    return true;
}

void PacedSender::end(const SentOnce &sent)
{
    m_outgoing.reset();
    Q_EMIT concluded(sent);
}

} // namespace desk
