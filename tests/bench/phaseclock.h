// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "submission/submission.h"

#include <QElapsedTimer>

namespace desk::bench {

struct Phases
{
    double wholeMs = 0;
    double journalMs = 0; ///< spent in waiting for begin() and finish()
};

/// Follows one submission from start() to its end.
class PhaseClock : public QObject
{
    Q_OBJECT
public:
    explicit PhaseClock(const Submission &submission);

    const Phases &phases() const { return m_phases; }

private:
    void onState(Submission::State state);

    Phases m_phases;
    Submission::State m_state = Submission::State::Waiting;
    QElapsedTimer m_timer; // since the state before
};

} // namespace desk::bench
