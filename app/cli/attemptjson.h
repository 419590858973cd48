// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/attempt.h"

#include <QByteArray>

namespace desk {

/// The object that `create` prints, on one line and in the promised order of members. What does
/// not apply is null; the issues are always a list.
QByteArray resultJson(const Attempt &attempt);

/// The same with time, environment and request: one element of what `history` prints.
QByteArray historyJson(const Attempt &attempt);

} // namespace desk
