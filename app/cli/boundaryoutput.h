// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testbench/boundaryrun.h"
#include "testbench/driftreport.h"

#include <QObject>

namespace desk {

/// What a run says on standard error while it goes on: a line each time a twentieth is done.
class BoundaryNotes : public QObject
{
    Q_OBJECT
public:
    explicit BoundaryNotes(const BoundaryRun &run, QObject *parent = nullptr);

private:
    void onProgressed(int done, int total);
    void onWaiting(qint64 milliseconds);

    int m_told = 0; // twentieths
};

/// What it is going to do and leave behind.
void printPlan(const BoundaryPlan &plan, const Environment &environment);

} // namespace desk
