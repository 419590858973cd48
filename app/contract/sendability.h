// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bodyformat.h"
#include "validation.h"

namespace desk {

/// All that there is to say of a request before it is sent in this format: what validate() says,
/// and where that stops nobody, what findUnwritable() says. To be sent it may have no errors.
Findings findBeforeSending(const Request &request, const ValidationRules &rules, BodyFormat format);

} // namespace desk
