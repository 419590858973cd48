// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparerow.h"
#include "service/exchange.h"

namespace desk {

/// Two exchanges side by side: request line, headers and fields, then status, times, headers and
/// answer. Nothing that a row says can act. Time grows with the bodies, whatever is in them: for
/// a worker thread when they are large.
CompareRows compareExchanges(const Exchange &left, const Exchange &right);

/// The rows as a text of columns with tabs between them; a part's name stands above its rows.
QString comparisonText(const CompareRows &rows, const QString &leftName, const QString &rightName);

} // namespace desk
