// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shellwords.h"

#include <optional>

namespace desk {

/// The one command that somebody copied, out of all that stands around it.
struct ShellCommand
{
    QList<QByteArray> words;         ///< without the command's own name; empty: it is not there
    std::optional<QByteArray> input; ///< what is printed into it
    QStringList notes;
    bool found = false;
};

/// Looks for the command of this name: behind a prompt, variables, sudo and the like, at the end of
/// a pipe that printf or echo feeds.
ShellCommand findShellCommand(const QList<ShellWord> &words, const QByteArray &name);

} // namespace desk
