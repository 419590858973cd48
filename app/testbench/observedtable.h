// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drift.h"
#include "report/htmlpage.h"

namespace desk {

/// What was observed where nothing is published, a row for each kind of case: the fields that take
/// it and those that refuse it. Where both formats say the same they share a row.
HtmlTable observedTable(const BoundaryReport &report);

} // namespace desk
