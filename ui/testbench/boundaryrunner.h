// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchrunner.h"
#include "testbench/boundaryrun.h"
#include "testbench/driftreport.h"

#include <QTimer>

#include <memory>

namespace desk {

/// A run of boundary cases in the window.
class BoundaryRunner : public BenchRunner
{
    Q_OBJECT
public:
    explicit BoundaryRunner(const TestbenchParts &parts, QObject *parent = nullptr);
    ~BoundaryRunner() override;

    /// `perSecond`: requests, 0 is as fast as they are answered.
    void prepare(const BoundaryWishes &wishes, double perSecond);

    BoundaryPlan plan() const { return m_run->plan(); }
    /// Of the run that is planned, under way or over.
    const BoundaryReport &report() const { return m_report; }
    const BoundaryFacts &facts() const { return m_facts; }
    QList<BoundaryCase> cases() const;

Q_SIGNALS:
    /// report() is another one; at most some times a second, and once before ended().
    void reported();

protected:
    void makeRun(const RunGround &ground, PacedSender &sender) override;
    void dropRun() override { m_run.reset(); }
    void startRun() override;
    void pauseRun() override { m_run->pause(); }
    void resumeRun() override { m_run->resume(); }
    void cancelRun() override { m_run->cancel(); }

private:
    void onFinished();
    void judge();

    BoundaryWishes m_wishes;
    Catalogue m_lists;
    std::unique_ptr<BoundaryRun> m_run;
    BoundaryReport m_report;
    BoundaryFacts m_facts;
    QTimer m_judging;
};

} // namespace desk
