// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/sandboxdrift.h"
#include "sandbox/sandboxservice.h"
#include "sandbox/sandboxstore.h"
#include "testbench/boundaryexam.h"
#include "testbench/drift.h"

namespace desk {

/// The practice service without its wires and without a disk: what it would answer to a probe.
class WirelessService
{
public:
    explicit WirelessService(const QList<SandboxDrift> &drifts = {});

    const Catalogue &lists() const { return m_lists; }
    Observation answer(const Probe &probe);
    int requests() const { return m_requests; }
    int accounts() const { return m_accounts; }

private:
    Catalogue m_lists;
    SandboxStore m_store;
    std::optional<SandboxService> m_service;
    int m_requests = 0;
    int m_accounts = 0;
};

/// Goes through the whole examination.
BoundaryReport examined(WirelessService &service, const BoundaryWishes &wishes = {},
                        quint32 seed = 1);

/// "Line1 limit 50 -> 25 (xml)": to be compared and shown.
QString driftLine(const Drift &drift);
QStringList driftLines(const QList<Drift> &drifts);

} // namespace desk
