// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "expectation.h"
#include "pacedsender.h"

namespace desk {

/// What a case came to.
struct Verdict
{
    enum class Kind {
        AsExpected,
        Differs,
        Unknown, ///< it could not be told, or not even be sent
        NotRun,
    };
    Kind kind = Kind::NotRun;
    QStringList reasons{}; ///< sentences: each difference, or why nothing can be told

    bool operator==(const Verdict &) const = default;
};

/// "as expected", "differs", ...: for people.
QString verdictLabel(Verdict::Kind kind);

/// Holds what was sent against what was expected. An unknown outcome is as expected where that was
/// expected; elsewhere nothing can be told, whatever else is different.
Verdict verdictOf(const Expectation &expected, const SentOnce &sent);

} // namespace desk
