// SPDX-License-Identifier: GPL-3.0-or-later
#include "caserunner.h"

#include <algorithm>

namespace desk {

CaseRunner::CaseRunner(const TestbenchParts &parts, QObject *parent)
    : BenchRunner(parts, parent)
{
}

CaseRunner::~CaseRunner() = default;

void CaseRunner::prepare(const QList<CaseInFile> &cases, double perSecond)
{
    if (isBusy())
        return;
    m_cases = cases;
    const bool isKeyNeeded = std::ranges::any_of(
        cases, [](const CaseInFile &one) { return needsKey(one.testCase.raw); });
    begin(perSecond, isKeyNeeded ? Key::Needed : Key::NotNeeded, RunPreparation::Lists::NotWanted);
}

void CaseRunner::makeRun(const RunGround &ground, PacedSender &sender)
{
    m_run = std::make_unique<TestRun>(sender, ground.key);
    connect(m_run.get(), &TestRun::progressed, this, &CaseRunner::progressed);
    connect(m_run.get(), &TestRun::waiting, this, &CaseRunner::waiting);
    connect(m_run.get(), &TestRun::concluded, this, &CaseRunner::concluded);
    connect(m_run.get(), &TestRun::finished, this, &CaseRunner::onFinished);
}

void CaseRunner::startRun()
{
    m_results.clear();
    m_stopped.clear();
    m_began = QDateTime::currentDateTimeUtc();
    m_run->start(m_cases);
}

void CaseRunner::onFinished()
{
    m_results = m_run->results();
    m_stopped = m_run->stopped();
    end();
}

} // namespace desk
