// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>
#include <QStringView>

#include <optional>

namespace desk {

/// How an attempt ended (shared/design/house.md, "Outcomes").
enum class Outcome {
    Created,  ///< 200 and OK true
    Rejected, ///< 200, OK false and no account ID
    Refused,  ///< 400, 401, 407, 503, any other 4xx, any 3xx
    Unsent,   ///< no byte of the body left
    Unknown,  ///< everything else
};

/// The account is there, or may be.
bool mayHaveCreated(Outcome outcome);

/// "created", "rejected", ...: the word of the journal and the command line.
QLatin1StringView outcomeName(Outcome outcome);
std::optional<Outcome> outcomeFromName(QStringView name);

/// The same for people, translated.
QString outcomeLabel(Outcome outcome);

} // namespace desk
