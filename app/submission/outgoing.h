// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/request.h"
#include "service/environment.h"
#include "service/exchange.h"

namespace desk {

/// The bytes of a request for this environment, every header among them. The request must be
/// writable (findUnwritable).
HttpRequest outgoingRequest(const Request &request, const Environment &environment);

} // namespace desk
