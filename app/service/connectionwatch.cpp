// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionwatch.h"

#include "connectionprobe.h"

#include <algorithm>

namespace desk {
namespace {

constexpr int mostDoublings = 16; // the slowest pace is long reached

bool saysHowItStands(int status)
{
    return status == 401 || status == 503;
}

/// What a create's end tells of the connection; nullopt: nothing that is certain.
std::optional<ProbeVerdict> verdictOf(const Conclusion &conclusion)
{
    TransportResult seen;
    seen.status = conclusion.httpStatus;
    switch (conclusion.outcome) {
    case Outcome::Created:
    case Outcome::Rejected:
        seen.status = 204; // as Channel says that all is well
        return channelVerdict(seen);
    case Outcome::Refused:
        // Any other refusal is about the request.
        return saysHowItStands(conclusion.httpStatus.value_or(0))
                   ? std::optional(channelVerdict(seen))
                   : std::nullopt;
    case Outcome::Unsent:
    case Outcome::Unknown:
    case Outcome::NotCreated:
        break;
    }
    return std::nullopt;
}

} // namespace

ConnectionWatch::ConnectionWatch(ServiceClient &client, Sandbox &sandbox, QObject *parent)
    : QObject(parent)
    , m_probe(new ConnectionProbe(client, sandbox, this))
{
    m_next.setSingleShot(true);
    m_next.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_next, &QTimer::timeout, this, &ConnectionWatch::look);
    connect(m_probe, &ConnectionProbe::concluded, this, &ConnectionWatch::take);
}

void ConnectionWatch::setPace(const WatchPace &pace)
{
    m_pace = pace;
    m_next.setTimerType(Qt::PreciseTimer);
    schedule();
}

void ConnectionWatch::watch(const Environment &environment, const QString &key)
{
    if (m_isWatching && environment == m_environment && key == m_key)
        return;
    m_isWatching = true;
    m_environment = environment;
    m_key = key;
    m_probe->stop();
    m_failures = 0;
    m_state = {};
    lookNow();
}

void ConnectionWatch::lookNow()
{
    if (!m_isWatching || m_probe->isRunning())
        return;
    m_isWanted = true;
    look();
}

void ConnectionWatch::setActive(bool active)
{
    m_isActive = active;
    schedule();
}

void ConnectionWatch::setBusy(bool busy)
{
    if (busy == m_isBusy)
        return;
    m_isBusy = busy;
    if (busy && m_probe->isRunning()) {
        m_probe->stop();
        m_isWanted = true;
        m_state.isChecking = false;
        Q_EMIT changed();
    }
    if (!busy && m_isWanted)
        m_next.start(0); // what the create came to may spare it
    else
        schedule();
}

void ConnectionWatch::note(const Conclusion &conclusion, qint64 durationMs)
{
    auto verdict = verdictOf(conclusion);
    if (!verdict) {
        // It failed, so what the window says may be wrong by now. The pace stays as it is.
        m_isWanted = m_state.verdict && isAnswering(m_state.verdict->kind);
        if (m_isWanted && !m_isBusy)
            look();
        return;
    }
    m_isWanted = false;
    m_probe->stop();
    verdict->durationMs = durationMs;
    take(*verdict);
}

void ConnectionWatch::look()
{
    if (!m_isWatching)
        return;
    if (m_isBusy) {
        m_isWanted = true;
        return;
    }
    m_isWanted = false;
    m_next.stop();
    m_sinceLook.start();
    m_state.isChecking = true;
    m_probe->start(m_environment, m_key);
    Q_EMIT changed();
}

void ConnectionWatch::take(const ProbeVerdict &verdict)
{
    m_state = {false, verdict, QDateTime::currentDateTimeUtc()};
    m_failures = isAnswering(verdict.kind) ? 0 : std::min(m_failures + 1, mostDoublings);
    m_sinceLook.start();
    schedule();
    Q_EMIT changed();
}

void ConnectionWatch::schedule()
{
    m_next.stop();
    if (!m_sinceLook.isValid() || m_isBusy || m_probe->isRunning())
        return;
    const std::chrono::milliseconds passed{m_sinceLook.elapsed()};
    m_next.start(std::max(interval() - passed, std::chrono::milliseconds{0}));
}

std::chrono::milliseconds ConnectionWatch::interval() const
{
    if (!m_isActive)
        return m_pace.slowest;
    const int doublings = std::max(m_failures - 1, 0);
    return std::min(m_pace.usual * (1 << doublings), m_pace.slowest);
}

} // namespace desk
