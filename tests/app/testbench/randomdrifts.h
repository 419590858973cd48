// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/catalogue.h"
#include "sandbox/sandboxdrift.h"

#include <QList>
#include <QSet>
#include <QStringList>

namespace desk {

/// Some rules that have drifted, and the lines that driftLines() has to give for them.
struct DriftDraw
{
    QList<SandboxDrift> drifts;
    QStringList expected; ///< sorted
};

constexpr int fewestDrifts = 12;

/// What every draw has something of.
enum class DriftGroup { LimitDown, LimitUp, Required, Codes, OneFormat };
constexpr int driftGroupCount = 5;
QSet<DriftGroup> driftGroups(const QList<SandboxDrift> &drifts);

/// At least twelve of them at random, of every group; the same seed and lists give the same. No two
/// of them are about the same thing, and a customer that the service accepts is left.
DriftDraw drawDrifts(quint32 seed, const Catalogue &lists);

/// The kinds that are drawn from.
QStringList driftKinds();
/// The kind of one drift.
QString driftKind(const SandboxDrift &drift);

} // namespace desk
