// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dryrun.h"

#include <QString>

namespace desk {

/// What is written after a run, or between two of its sessions.
struct ImportResults
{
    DryRunReport report; ///< why rows were held
    QString journalFile;
    qint64 run = 0;      ///< ImportRun::runNumber()
    QString resultsFile; ///< empty: none
    QString rejectsFile; ///< empty: none
};

/// Results: every row of the file with its outcome and what the service said. Rejects: the rows
/// that come to nothing as they are, because they were held or the service turned them down, and
/// why; mended, the file is imported as it is, its column "Why" disregarded. What the run itself
/// sends when it goes on is not among them, nor what is unknown: either might become two accounts.
/// Both in UTF-8, with the delimiter of the file.
///
/// For a worker's thread: reads the file and the journal side by side, with no more than a row of
/// each in memory. Why it could not be written, in words; empty: it was.
QString writeImportResults(const DryRunWork &work, const ImportResults &results);

/// The heading of the column that says why.
QString whyHeading();

} // namespace desk
