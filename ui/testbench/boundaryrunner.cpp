// SPDX-License-Identifier: GPL-3.0-or-later
#include "boundaryrunner.h"

#include <chrono>

namespace desk {

using namespace std::chrono_literals;

BoundaryRunner::BoundaryRunner(const TestbenchParts &parts, QObject *parent)
    : BenchRunner(parts, parent)
{
    m_judging.setSingleShot(true);
    m_judging.setInterval(300ms);
    connect(&m_judging, &QTimer::timeout, this, &BoundaryRunner::judge);
}

BoundaryRunner::~BoundaryRunner() = default;

void BoundaryRunner::prepare(const BoundaryWishes &wishes, double perSecond)
{
    if (isBusy())
        return;
    m_wishes = wishes;
    begin(perSecond, Key::Needed, RunPreparation::Lists::Fetched);
}

void BoundaryRunner::makeRun(const RunGround &ground, PacedSender &sender)
{
    m_lists = ground.lists;
    m_report = {};
    m_facts = {.environment = ground.environment.name,
               .baseUrl = shownUrl(ground.environment.baseUrl),
               .requests = 0,
               .wishes = m_wishes,
               .sampled = sampledWords(m_lists, m_wishes)};
    m_run = std::make_unique<BoundaryRun>(sender, ground.key, m_lists, m_wishes);
    connect(m_run.get(), &BoundaryRun::progressed, this, &BoundaryRunner::progressed);
    connect(m_run.get(), &BoundaryRun::waiting, this, &BoundaryRunner::waiting);
    connect(m_run.get(), &BoundaryRun::finished, this, &BoundaryRunner::onFinished);
    connect(m_run.get(), &BoundaryRun::stood, &m_judging, [this] {
        if (!m_judging.isActive())
            m_judging.start();
    });
}

QList<BoundaryCase> BoundaryRunner::cases() const
{
    QList<BoundaryCase> cases;
    for (const BodyFormat format : m_wishes.formats)
        cases += boundaryCases(m_lists, m_wishes, format);
    return cases;
}

void BoundaryRunner::startRun()
{
    m_facts.begun = QDateTime::currentDateTimeUtc();
    m_run->start();
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
    judge();
    end();
}

} // namespace desk
