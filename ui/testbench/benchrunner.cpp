// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchrunner.h"

namespace desk {

BenchRunner::BenchRunner(const TestbenchParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_preparation(parts.client, parts.sandbox)
{
    connect(&m_preparation, &RunPreparation::ready, this, &BenchRunner::onReady);
    connect(&m_preparation, &RunPreparation::failed, this, &BenchRunner::onFailed);
}

BenchRunner::~BenchRunner() = default;

void BenchRunner::begin(double perSecond, Key key, RunPreparation::Lists lists)
{
    if (isBusy())
        return;
    m_perSecond = perSecond;
    const Environment environment = m_parts.environment();
    const QString text = m_parts.key(environment);
    if (text.isEmpty() && key == Key::Needed) {
        Q_EMIT failed(
            tr("There is no key for %1: type it into the form first.").arg(environment.name));
        return;
    }
    enter(State::Preparing);
    m_preparation.prepare(environment, text, lists);
}

void BenchRunner::onReady(const RunGround &ground)
{
    dropRun(); // before its sender
    m_environment = ground.environment;
    m_sender =
        std::make_unique<PacedSender>(m_parts.journal, m_parts.client, m_environment, m_perSecond);
    makeRun(ground, *m_sender);
    enter(State::Planned);
    Q_EMIT planned();
}

void BenchRunner::onFailed(const QString &why)
{
    enter(State::Idle);
    Q_EMIT failed(why);
}

void BenchRunner::start()
{
    if (m_state != State::Planned)
        return;
    enter(State::Running);
    startRun();
}

void BenchRunner::pause()
{
    if (m_state != State::Running)
        return;
    pauseRun();
    enter(State::Paused);
}

void BenchRunner::resume()
{
    if (m_state != State::Paused)
        return;
    enter(State::Running);
    resumeRun();
}

void BenchRunner::cancel()
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
        return cancelRun();
    }
}

void BenchRunner::end()
{
    enter(State::Idle);
    Q_EMIT ended();
}

void BenchRunner::enter(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace desk
