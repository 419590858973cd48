// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "datafolder.h"

namespace desk {

/// The name and version that the platform's folders, --version and the window go by. Before any
/// application object.
void nameApplication();

/// What stands after the program's name.
QStringList wordsOf(int argc, char **argv);

/// The folder of --data-dir, or the platform's.
DataFolder dataFolderOf(const CommandLine &line);

/// Runs whatever is not Command::Window, with a QCoreApplication of its own. The exit status.
int runCommand(const CommandLine &line, int &argc, char **argv);

} // namespace desk
