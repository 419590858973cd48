// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/exchange.h"

namespace desk {

/// Headers as people write them, "Name: value", a line each. Content-Length is not among them: it
/// is whatever the body's is.
QByteArray headerText(const QList<HttpHeader> &headers);

/// A line without a colon is a name without a value; it cannot be sent, and that is said then.
QList<HttpHeader> headersFrom(const QByteArray &text);

} // namespace desk
