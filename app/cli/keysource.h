// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/request.h"
#include "service/environment.h"

namespace desk {

/// Fills the key in where the request brings none: from what CALIQ_API_KEY holds, and else, for
/// the sandbox alone, the one key that it takes.
void fillInKey(Request &request, const Environment &environment, const QString &caliqApiKey);

} // namespace desk
