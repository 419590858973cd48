// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "datafolder.h"
#include "exitstatus.h"
#include "importing/dryrun.h"
#include "service/environment.h"

namespace desk {

/// The dry run first, then the run: from where it was, if it was interrupted before. An interrupt
/// lets what is in flight end; a second one gives it up.
ExitStatus sendImport(const CommandLine &line, const DryRunWork &rows,
                      const Environment &environment, const QString &key, const DataFolder &folder);

} // namespace desk
