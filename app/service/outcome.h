// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>
#include <QStringView>

#include <optional>

namespace desk {

/// How an attempt ended (shared/design/house.md, "Outcomes").
enum class Outcome {
    Created,    ///< 200 and OK true
    Rejected,   ///< 200, OK false and no account ID
    Refused,    ///< 400, 401, 407, 503, any other 4xx, any 3xx
    Unsent,     ///< no byte of the body left
    Unknown,    ///< everything else
    NotCreated, ///< it was unknown, and somebody or something has looked: there is no account
};

/// The account is there, or may be.
bool mayHaveCreated(Outcome outcome);

/// There is no account, and the very same request may be sent once more.
bool maySendAgain(Outcome outcome);

/// "created", "rejected", ..., "not-created": the word of the journal and the command line.
QLatin1StringView outcomeName(Outcome outcome);
std::optional<Outcome> outcomeFromName(QStringView name);

/// The same for people, translated.
QString outcomeLabel(Outcome outcome);

} // namespace desk
