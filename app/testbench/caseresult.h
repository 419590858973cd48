// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "boundarycase.h"
#include "observation.h"

#include <QString>

namespace desk {

/// One case and what was seen of it.
struct CaseResult
{
    BoundaryCase asked;
    Observation seen;        ///< the last one
    QString doubt{};         ///< why nothing can be told from it, in words; empty: something can
    bool isUnsteady = false; ///< two equal requests were answered differently

    /// It was seen, and is not as the contract says.
    bool deviates() const;

    bool operator==(const CaseResult &) const = default;
};

/// It is not as the contract says.
bool deviates(Published published, const Observation &seen);

} // namespace desk
