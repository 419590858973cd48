// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request.h"

namespace desk {

/// The two may create the same account: they share an account number, or an email address, which
/// two accounts of one brand cannot. Letter case and spaces around do not count.
bool mayBeSameCustomer(const Request &one, const Request &other);

} // namespace desk
