// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparerow.h"
#include "service/exchange.h"

namespace desk {

/// By name, letter case disregarded, the second of a name with the second. A row for each header
/// of either side, and one more where those that both have stand in another order.
CompareRows compareHeaders(CompareRow::Part part, const QList<HttpHeader> &left,
                           const QList<HttpHeader> &right);

} // namespace desk
