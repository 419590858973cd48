// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace desk::test {

/// Kills this process (SIGKILL) just before the change to a file with this number, counted from
/// here: a write, truncation, removal or renaming, by whichever library. 0: never.
void killAtChange(int number);

/// So many there were since.
int changesSeen();

} // namespace desk::test
