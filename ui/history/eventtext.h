// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/checkrecord.h"

/// What happened to an attempt, line by line, in words.
namespace desk::eventtext {

/// Local time to the second; with the date if it was not today.
QString time(const AttemptEvent &event, const QDate &today);

QString words(const AttemptEvent &event);

} // namespace desk::eventtext
