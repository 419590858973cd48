// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/answer.h"
#include "service/conclusion.h"

#include <QList>
#include <QString>

#include <optional>

namespace desk {

/// No service answered, or one that speaks of itself and not of the request: no status, 3xx, 429,
/// 503.
bool isAway(const std::optional<int> &status);

/// What a service was seen to do with one request.
struct Observation
{
    enum class Verdict {
        Accepted, ///< an account was created
        Rejected, ///< by a rule, or because it could not be interpreted (4xx)
        Unclear,  ///< anything else: nothing can be concluded
    };

    Verdict verdict = Verdict::Unclear;
    bool isAway = false; ///< as its status says
    bool isKeyRefused = false;
    bool mayHaveCreated = false; ///< an account may be left behind
    std::optional<int> status{};
    QString accountNo{}; ///< in the answer
    QString sentAccountNo{};
    QList<Issue> issues{};
    QString words{};   ///< for people: "created", "rejected: 30 The text is too long", "415"
    QString attempt{}; ///< ID

    bool isAccepted() const { return verdict == Verdict::Accepted; }
    bool isRejected() const { return verdict == Verdict::Rejected; }
    bool isUnclear() const { return verdict == Verdict::Unclear; }

    bool operator==(const Observation &) const = default;
};

/// `isAboutKey`: a 401 says something of the case then, and else of nothing but the key.
Observation observed(const Conclusion &conclusion, bool isAboutKey);

} // namespace desk
