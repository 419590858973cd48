// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange.h"

#include <QString>

#include <optional>

namespace desk {

/// The request with every header that the transport needs: Content-Length is that of the body,
/// and those that Qt would fill in by itself (Accept-Encoding, Accept-Language, User-Agent, and
/// Content-Type where the address has a query) have values of ours unless they are set. What this
/// gives is what leaves.
HttpRequest completed(HttpRequest request);

/// Why the request cannot be sent as it stands, in a sentence: a line break in a header, a
/// header twice, one that belongs to the transport. nullopt: it can.
std::optional<QString> findRequestProblem(const HttpRequest &request);

} // namespace desk
