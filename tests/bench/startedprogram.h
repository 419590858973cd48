// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

#include <optional>

namespace desk::bench {

/// Megabytes (of 1000² bytes) of /proc/PID/smaps_rollup.
struct Memory
{
    double resident = 0;     ///< Rss
    double proportional = 0; ///< Pss: shared pages divided among those who share them
};

struct Start
{
    double paintedMs = 0; ///< from just before exec to the end of the first painting
    double usableMs = 0;  ///< and to the first letter that stands in a field
    double workedMs = 0;  ///< processor time until then; steady even on a busy machine
    Memory atOnce;
    Memory aSecondLater;
};

/// Starts a program that tells what UsableWatch prints, measures it and ends it. nullopt: it told
/// nothing within ten seconds.
std::optional<Start> measureStart(const QString &program, const QStringList &arguments);

} // namespace desk::bench
