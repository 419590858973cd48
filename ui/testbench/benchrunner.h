// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testbench/pacedsender.h"
#include "testbench/runpreparation.h"
#include "testbenchparts.h"

#include <memory>

namespace desk {

/// A run of the testbench in the window, from its preparation to its end: what is prepared is
/// planned(), and begins with start() once somebody has agreed, or ends with cancel().
class BenchRunner : public QObject
{
    Q_OBJECT
public:
    enum class State { Idle, Preparing, Planned, Running, Paused };

    explicit BenchRunner(const TestbenchParts &parts, QObject *parent = nullptr);
    ~BenchRunner() override;

    void start();
    void pause();
    void resume();
    /// Whatever it is at. What is on its way ends as a cancelled create does; ended() follows
    /// where it was begun.
    void cancel();

    State state() const { return m_state; }
    bool isBusy() const { return m_state != State::Idle; }
    /// Of the run that is planned, under way or over; its base URL is known.
    const Environment &environment() const { return m_environment; }
    EnvironmentList configured() const { return m_parts.environments(); }

Q_SIGNALS:
    void stateChanged();
    void planned();
    void failed(const QString &why);
    void progressed(qsizetype done, qsizetype total);
    void waiting(qint64 milliseconds);
    /// Once for each start().
    void ended();

protected:
    enum class Key { Needed, NotNeeded };

    /// Begins with where the main window sends. `perSecond`: requests, 0 is as fast as they are
    /// answered. Ends with planned() or failed().
    void begin(double perSecond, Key key, RunPreparation::Lists lists);
    /// To be called as the run ends.
    void end();

    /// Makes the run; the former one is gone, and the sender outlives it.
    virtual void makeRun(const RunGround &ground, PacedSender &sender) = 0;
    virtual void dropRun() = 0;
    virtual void startRun() = 0;
    virtual void pauseRun() = 0;
    virtual void resumeRun() = 0;
    virtual void cancelRun() = 0;

private:
    void onReady(const RunGround &ground);
    void onFailed(const QString &why);
    void enter(State state);

    TestbenchParts m_parts;
    RunPreparation m_preparation;
    Environment m_environment;
    std::unique_ptr<PacedSender> m_sender;
    double m_perSecond = 0;
    State m_state = State::Idle;
};

} // namespace desk
