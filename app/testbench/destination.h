// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/environment.h"

namespace desk {

/// Where a run sends, for people: "Live (https://api.example.com)"; the address alone where it has
/// no other name, the name alone while it is not known yet.
QString destinationWords(const Environment &environment);

} // namespace desk
