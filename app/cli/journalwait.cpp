// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalwait.h"

#include "awaited.h"
#include "console.h"

namespace desk {

JournalState awaitedState(Journal &journal)
{
    QString said;
    QObject context;
    QObject::connect(&journal, &Journal::opening, &context,
                     [&said](const OpeningProgress &progress) {
                         if (!progress.work.isEmpty() && progress.work != said)
                             printError(progress.work);
                         said = progress.work;
                     });
    return awaited(journal.state());
}

} // namespace desk
