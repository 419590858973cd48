// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "boundarycases.h"
#include "drift.h"
#include "report/htmlpage.h"

namespace desk {

/// What several cases come to together: the worst of them.
Mark markOf(const QList<Standing> &standings);

/// Fields down, kinds of cases across, one table a format; each sign leads to its field's cases.
HtmlSection mapSection(const BoundaryReport &report, const BoundaryWishes &wishes);

/// Every case of each field in words, folded away.
HtmlSection caseSection(const BoundaryReport &report);

} // namespace desk
