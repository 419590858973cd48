// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/dryrun.h"
#include "service/environment.h"

#include <memory>

namespace desk {

/// A file that was checked, and for where.
struct CheckedImport
{
    DryRunWork rows;
    DryRunReport report;
    Environment environment;
    std::shared_ptr<const Catalogue> lists; ///< what the rules of `rows` point to
};

} // namespace desk
