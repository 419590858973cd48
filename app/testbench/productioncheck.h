// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/environment.h"

#include <QStringList>

#include <optional>

namespace desk {

/// The names of the production environments whose accounts a run at `target` would make: one of
/// them has to be typed first. Empty: none.
QStringList productionNames(const Environment &target, const EnvironmentList &configured);

/// Why nothing that makes accounts on purpose may be sent there, in a sentence: it is an
/// environment marked as production, or has the address of one, and `typedName` is not its name.
std::optional<QString> findProductionProblem(const Environment &target,
                                             const EnvironmentList &configured,
                                             const std::optional<QString> &typedName);

} // namespace desk
