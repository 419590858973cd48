// SPDX-License-Identifier: GPL-3.0-or-later
#include "finding.h"

#include <algorithm>

namespace desk {

bool hasErrors(const Findings &findings)
{
    return std::ranges::any_of(findings, [](const Finding &finding) {
        return finding.severity == Finding::Severity::Error;
    });
}

} // namespace desk
