// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dryrun.h"

namespace desk {

/// With the column in front: "Column 5 (Surname): …".
QString problemWords(const TableProblem &problem);

/// All that there is to say of a row, with its line: of the file, of its fields, and that somebody
/// has its account number or email.
Findings findingsOf(const RowFindings &row);

/// The same findings, each with the text that it speaks of.
Findings withTexts(Findings findings, const Request &request);

/// Why it is not sent, in one line.
QString heldWords(const RowFindings &row);

/// That somebody has its account number or email, where nobody kept who.
QString duplicateWords();

} // namespace desk
