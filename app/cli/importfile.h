// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "importing/dryrun.h"

#include <optional>

namespace desk {

/// How the file is read, and which column goes where, by its beginning and --mapping. nullopt:
/// nothing can be made of it, and that was said.
std::optional<DryRunWork> readImportFile(const CommandLine &line);

/// What the dry run has to say, a line each on standard error.
void printReport(const DryRunReport &report, const QString &file);

} // namespace desk
