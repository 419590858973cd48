// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/catalogue.h"
#include "sandbox/sandboxdrift.h"

#include <QList>
#include <QStringList>

namespace desk {

/// Some rules that have drifted, and the lines that driftLines() has to give for them.
struct DriftDraw
{
    QList<SandboxDrift> drifts;
    QStringList expected; ///< sorted
};

/// From one to twelve of them at random; the same seed and lists give the same. No two of them are
/// about the same thing, and a customer that the service accepts is left.
DriftDraw drawDrifts(quint32 seed, const Catalogue &lists);

/// The kinds that are drawn from.
QStringList driftKinds();
/// The kind of one drift.
QString driftKind(const SandboxDrift &drift);

} // namespace desk
