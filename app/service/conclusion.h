// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/answer.h"
#include "outcome.h"
#include "redactor.h"
#include "servicecall.h"

#include <optional>

namespace desk {

/// What one call came to.
struct Conclusion
{
    Outcome outcome = Outcome::Unknown;
    std::optional<int> httpStatus;
    Answer answer; ///< empty unless an answer could be read
    QString error; ///< a sentence for people; empty when created or rejected with issues

    bool operator==(const Conclusion &) const = default;
};

/// The outcome table of shared/design/house.md, in its order: a final status decides first,
/// then whether the body was read.
Conclusion conclude(const TransportResult &result);

/// The same without the key, which a service may repeat in its answer.
Conclusion redacted(Conclusion conclusion, const Redactor &redactor);

} // namespace desk
