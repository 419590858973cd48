// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparerow.h"
#include "service/exchange.h"

namespace desk {

/// By field, whether in JSON or XML: the 24 of the table in its order, then whatever else is there.
/// Bodies that cannot be read so are compared by line, with a row that says so.
CompareRows compareRequestBodies(const Exchange &left, const Exchange &right);

/// The same of what came back: OK, the IDs, each issue, then whatever else is there.
CompareRows compareAnswers(const Exchange &left, const Exchange &right);

} // namespace desk
