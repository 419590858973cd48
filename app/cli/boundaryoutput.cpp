// SPDX-License-Identifier: GPL-3.0-or-later
#include "boundaryoutput.h"

#include "console.h"
#include "testbench/destination.h"
#include "testbench/throttling.h"

#include <QCoreApplication>

namespace desk {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BoundaryOutput)
};

} // namespace

BoundaryNotes::BoundaryNotes(const BoundaryRun &run, QObject *parent)
    : QObject(parent)
{
    connect(&run, &BoundaryRun::progressed, this, &BoundaryNotes::onProgressed);
    connect(&run, &BoundaryRun::waiting, this, &BoundaryNotes::onWaiting);
}

void BoundaryNotes::onProgressed(int done, int total)
{
    constexpr int parts = 20;
    const int part = total == 0 ? 0 : int(qint64(done) * parts / total);
    if (part == m_told)
        return;
    m_told = part;
    printNote(Words::tr("%1 of %2 cases").arg(done).arg(total));
}

void BoundaryNotes::onWaiting(qint64 milliseconds)
{
    printNote(waitingWords(milliseconds));
}

void printPlan(const BoundaryPlan &plan, const Environment &environment)
{
    printNote(Words::tr("%1 cases in %2 requests or more to %3.")
                  .arg(plan.cases)
                  .arg(plan.requests)
                  .arg(destinationWords(environment)));
    printNote(Words::tr("About %1 accounts may be left behind there; at most %2, where rules have "
                        "drifted and are looked into.")
                  .arg(plan.accounts)
                  .arg(plan.accountsAtMost));
}

} // namespace desk
