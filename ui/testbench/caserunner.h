// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchrunner.h"
#include "testbench/testrun.h"

#include <memory>

namespace desk {

/// A run of saved cases in the window.
class CaseRunner : public BenchRunner
{
    Q_OBJECT
public:
    explicit CaseRunner(const TestbenchParts &parts, QObject *parent = nullptr);
    ~CaseRunner() override;

    /// `perSecond`: requests, 0 is as fast as they are answered.
    void prepare(const QList<CaseInFile> &cases, double perSecond);

    RunPlan plan() const { return TestRun::plan(m_cases); }
    /// Of the run that is under way or over.
    const QList<TestResult> &results() const { return m_results; }
    QString stopped() const { return m_stopped; }
    QDateTime began() const { return m_began; } ///< UTC

Q_SIGNALS:
    void concluded(const desk::TestResult &result);

protected:
    void makeRun(const RunGround &ground, PacedSender &sender) override;
    void dropRun() override { m_run.reset(); }
    void startRun() override;
    void pauseRun() override { m_run->pause(); }
    void resumeRun() override { m_run->resume(); }
    void cancelRun() override { m_run->cancel(); }

private:
    void onFinished();

    QList<CaseInFile> m_cases;
    std::unique_ptr<TestRun> m_run;
    QList<TestResult> m_results;
    QString m_stopped;
    QDateTime m_began;
};

} // namespace desk
