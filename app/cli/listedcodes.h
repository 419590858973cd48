// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/finding.h"
#include "contract/request.h"
#include "service/lookupsnapshot.h"

namespace desk {

/// The ISO lists, and beside them the countries and currencies that the environment has listed
/// itself: those are right as well.
Catalogue withListed(Catalogue iso, const LookupSnapshot &listed);

/// Warnings on codes that the environment's own lists lack. They may be older than the code, and
/// nothing here can renew them: whether it is taken is for the service to say.
Findings findUnlisted(const Request &request, const LookupSnapshot &listed);

} // namespace desk
