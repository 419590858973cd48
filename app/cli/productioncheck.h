// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datafolder.h"
#include "service/environment.h"

#include <QString>

#include <optional>

namespace desk {

/// Why nothing that makes accounts on purpose may be sent there, in a sentence: it is an
/// environment marked as production, or has the address of one, and `typedName` is not its name.
std::optional<QString> findProductionProblem(const Environment &target,
                                             const EnvironmentList &configured,
                                             const std::optional<QString> &typedName);

} // namespace desk
