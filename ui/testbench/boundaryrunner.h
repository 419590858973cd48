// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testbench/boundaryrun.h"
#include "testbench/driftreport.h"
#include "testbench/runpreparation.h"
#include "testbenchparts.h"

#include <QTimer>

#include <memory>
#include <optional>

namespace desk {

/// A run of boundary cases in the window, from its preparation to its report: prepare(), then
/// start() once somebody has agreed to its plan, or leave().
class BoundaryRunner : public QObject
{
    Q_OBJECT
public:
    enum class State { Idle, Preparing, Planned, Running, Paused };

    explicit BoundaryRunner(const TestbenchParts &parts, QObject *parent = nullptr);
    ~BoundaryRunner() override;

    /// `perSecond`: requests, 0 is as fast as they are answered. Ends with planned() or failed().
    void prepare(const BoundaryWishes &wishes, double perSecond);
    void start();
    void pause();
    void resume();
    /// Whatever it is at. What is on its way ends as a cancelled create does; ended() follows.
    void cancel();

    State state() const { return m_state; }
    bool isBusy() const { return m_state != State::Idle; }
    /// Of the run that is planned, under way or over.
    const BoundaryReport &report() const { return m_report; }
    const BoundaryFacts &facts() const { return m_facts; }
    QList<BoundaryCase> cases() const;
    Environment environment() const { return m_ground.environment; }
    EnvironmentList configured() const { return m_parts.environments(); }

Q_SIGNALS:
    void stateChanged();
    void planned(const desk::BoundaryPlan &plan);
    void failed(const QString &why);
    /// report() is another one; at most some times a second.
    void reported();
    void progressed(int done, int total);
    void waiting(qint64 milliseconds);
    /// Once for each start(): report() is whole.
    void ended();

private:
    void onReady(const RunGround &ground);
    void onFailed(const QString &why);
    void onFinished();
    void judge();
    void enter(State state);

    TestbenchParts m_parts;
    RunPreparation m_preparation;
    BoundaryWishes m_wishes;
    double m_perSecond = 0;
    RunGround m_ground; // holds the key as long as it is needed
    std::unique_ptr<PacedSender> m_sender;
    std::unique_ptr<BoundaryRun> m_run; // goes before its sender
    BoundaryReport m_report;
    BoundaryFacts m_facts;
    QTimer m_judging;
    State m_state = State::Idle;
};

} // namespace desk
