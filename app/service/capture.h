// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange.h"
#include "redactor.h"
#include "servicecall.h"

namespace desk {

/// What went out and came back, without the key: the headers are those that completed() gives,
/// so what is shown is what left.
Exchange capture(const HttpRequest &request, const TransportResult &result,
                 const Redactor &redactor);

} // namespace desk
