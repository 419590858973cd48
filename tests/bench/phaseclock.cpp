// SPDX-License-Identifier: GPL-3.0-or-later
#include "phaseclock.h"

namespace desk::bench {

PhaseClock::PhaseClock(const Submission &submission)
{
    m_timer.start();
    connect(&submission, &Submission::stateChanged, this, &PhaseClock::onState);
}

void PhaseClock::onState(Submission::State state)
{
    const double passedMs = double(m_timer.nsecsElapsed()) / 1e6;
    m_timer.start();
    m_phases.wholeMs += passedMs;
    if (m_state == Submission::State::Recording || m_state == Submission::State::Concluding)
        m_phases.journalMs += passedMs;
    m_state = state;
}

} // namespace desk::bench
