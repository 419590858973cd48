// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/htmlpage.h"
#include "report/junit.h"
#include "testrun.h"

#include <QDateTime>

namespace desk {

/// All that is to be said of a run of cases, whoever asks.
struct CaseReport
{
    QString sentTo; ///< the environment's name and address
    QDateTime began;
    QList<TestResult> results;
    QList<FileProblem> problems; ///< files that hold no case
    QString stopped{};           ///< why it ended early; empty: it did not
};

qsizetype countOf(const QList<TestResult> &results, Verdict::Kind kind);

/// What a run does and may leave behind, to be said before it begins. `sentTo`: as in the report.
QString wordsOf(const RunPlan &plan, const QString &sentTo);

/// "Cases: 12. As expected: 10. Different: 1. Unknown: 1. Not run: 0."
QString summaryOf(const QList<TestResult> &results);

/// "names/long surname": the folder and the name.
QString placeOf(const CaseInFile &one);

/// What was found wrong in a file, with its line.
QString wordsOf(const FileProblem &problem);

Mark markOf(Verdict::Kind kind);

/// A suite a folder; a file with errors is an error.
QByteArray junitOf(const CaseReport &report);

/// Each case with what was expected, what came, and both bodies. The key is in neither.
QByteArray htmlOf(const CaseReport &report);

} // namespace desk
