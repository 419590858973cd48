// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openingprogress.h"

#include <QElapsedTimer>

namespace desk {

/// Puts into words how far the tables are brought up to date. Says nothing of a short journal.
class MigrationProgress
{
public:
    /// `watch` outlives this.
    MigrationProgress(const OpeningWatch &watch, qint64 attempts);

    /// From step number `step` on, counted from 1, of so many.
    void beginStep(int step, int steps);
    /// So many attempts are entered in this step.
    void setDone(qint64 attempts);
    /// To be called often; tells at most a few times a second.
    void tell();

private:
    const OpeningWatch &m_watch;
    const qint64 m_all;
    qint64 m_done = 0;
    int m_step = 0;
    int m_steps = 0;
    QElapsedTimer m_since;
    qint64 m_toldAt = 0; // milliseconds since the beginning
};

} // namespace desk
