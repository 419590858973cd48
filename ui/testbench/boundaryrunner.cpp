// SPDX-License-Identifier: GPL-3.0-or-later
#include "boundaryrunner.h"

#include <chrono>
#include <utility>

namespace desk {

using namespace std::chrono_literals;

BoundaryRunner::BoundaryRunner(const TestbenchParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_preparation(parts.client, parts.sandbox)
{
    m_judging.setSingleShot(true);
    m_judging.setInterval(300ms);
    connect(&m_judging, &QTimer::timeout, this, &BoundaryRunner::judge);
    connect(&m_preparation, &RunPreparation::ready, this, &BoundaryRunner::onReady);
    connect(&m_preparation, &RunPreparation::failed, this, &BoundaryRunner::onFailed);
}

BoundaryRunner::~BoundaryRunner() = default;

void BoundaryRunner::prepare(const BoundaryWishes &wishes, double perSecond)
{
    if (isBusy())
        return;
    m_wishes = wishes;
    m_perSecond = perSecond;
    const Environment environment = m_parts.environment();
    const QString key = m_parts.key(environment);
    if (key.isEmpty()) {
        Q_EMIT failed(
            tr("There is no key for %1: type it into the form first.").arg(environment.name));
        return;
    }
    enter(State::Preparing);
    m_preparation.prepare(environment, key);
}

void BoundaryRunner::onReady(const RunGround &ground)
{
    m_ground = ground;
    m_report = {};
    m_facts = {.environment = ground.environment.name,
               .baseUrl = shownUrl(ground.environment.baseUrl),
               .requests = 0,
               .wishes = m_wishes,
               .sampled = sampledWords(ground.lists, m_wishes)};
    m_run.reset();
    m_sender = std::make_unique<PacedSender>(m_parts.journal, m_parts.client, ground.environment,
                                             m_perSecond);
    m_run = std::make_unique<BoundaryRun>(*m_sender, ground.key, ground.lists, m_wishes);
    connect(m_run.get(), &BoundaryRun::progressed, this, &BoundaryRunner::progressed);
    connect(m_run.get(), &BoundaryRun::stood, &m_judging, [this] {
        if (!m_judging.isActive())
            m_judging.start();
    });
    connect(m_run.get(), &BoundaryRun::waiting, this, &BoundaryRunner::waiting);
    connect(m_run.get(), &BoundaryRun::finished, this, &BoundaryRunner::onFinished);
    enter(State::Planned);
    Q_EMIT planned(m_run->plan());
}

void BoundaryRunner::onFailed(const QString &why)
{
    enter(State::Idle);
    Q_EMIT failed(why);
}

QList<BoundaryCase> BoundaryRunner::cases() const
{
    QList<BoundaryCase> cases;
    for (const BodyFormat format : m_wishes.formats)
        cases += boundaryCases(m_ground.lists, m_wishes, format);
    return cases;
}

void BoundaryRunner::start()
{
    if (m_state != State::Planned)
        return;
    m_facts.begun = QDateTime::currentDateTimeUtc();
    enter(State::Running);
    m_run->start();
}

void BoundaryRunner::pause()
{
    if (m_state != State::Running)
        return;
    m_run->pause();
    enter(State::Paused);
}

void BoundaryRunner::resume()
{
    if (m_state != State::Paused)
        return;
    enter(State::Running);
    m_run->resume();
}

void BoundaryRunner::cancel()
{
    switch (m_state) {
    case State::Idle:
        return;
    case State::Preparing:
        m_preparation.stop();
        return enter(State::Idle);
    case State::Planned:
        return enter(State::Idle);
    case State::Running:
    case State::Paused:
        return m_run->cancel();
    }
}

void BoundaryRunner::judge()
{
    m_report = m_run->report();
    Q_EMIT reported();
}

void BoundaryRunner::onFinished()
{
    m_judging.stop();
    m_facts.ended = QDateTime::currentDateTimeUtc();
    m_facts.requests = m_run->requests();
    m_ground.key.clear();
    enter(State::Idle);
    judge();
    Q_EMIT ended();
}

void BoundaryRunner::enter(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace desk
