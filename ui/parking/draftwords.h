// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/draft.h"

#include <QString>

namespace desk {

/// Who a draft is about, in a line: the name, else whatever else tells it from others.
QString titleOf(const Draft &draft);

/// How long ago that was: "now", "3 min", "2 h", "4 days".
QString ageOf(const QDateTime &then, const QDateTime &now);

} // namespace desk
