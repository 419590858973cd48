// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/importrun.h"

#include <QElapsedTimer>

namespace desk {

/// How far a run is: one line of a terminal, written over again and again. Where standard error is
/// none, nothing.
class ImportProgress
{
public:
    ImportProgress();
    ~ImportProgress();
    Q_DISABLE_COPY_MOVE(ImportProgress)

    /// Of the file, before anything is sent.
    void showChecked(qint64 bytes, qint64 all);
    void show(const ImportCounts &counts);
    void clear();

private:
    const bool m_isTerminal;
    QElapsedTimer m_clock;
    qint64 m_before = -1; // rows that were done when it began
    bool m_isShown = false;
};

} // namespace desk
