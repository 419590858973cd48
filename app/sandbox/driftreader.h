// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandboxdrift.h"

#include <QLatin1StringView>

namespace desk {

/// The word that stands for the rule in a drift's text.
QLatin1StringView driftRuleName(SandboxDrift::Rule rule);

} // namespace desk
