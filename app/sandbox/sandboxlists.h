// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/catalogue.h"

namespace desk {

/// The values that the sandbox takes: every country and currency of the ISO lists, and channels,
/// categories and service levels as a small mail-order firm might have them.
Catalogue sandboxLists();

} // namespace desk
