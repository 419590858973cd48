// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

#include <chrono>
#include <functional>

namespace desk::test {

/// Whoever says nothing is killed by then.
inline constexpr std::chrono::milliseconds longestRun{20'000};

/// Waits while the servers of this process answer. False: it still runs.
bool waitForEnd(QProcess &process, std::chrono::milliseconds patience);
/// The same for anything that can be looked at. False: it did not come.
bool waitFor(const std::function<bool()> &question, std::chrono::milliseconds patience);
/// What the kernel still holds of a dead process's connection is taken in.
void settle();

void killHard(QProcess &process);

} // namespace desk::test
