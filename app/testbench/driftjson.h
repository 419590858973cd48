// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drift.h"

#include <QByteArray>

namespace desk {

/// What `customer-desk boundary` prints: one JSON object in UTF-8, on one line.
QByteArray driftJson(const BoundaryReport &report);

} // namespace desk
