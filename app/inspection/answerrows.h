// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/exchange.h"

#include <QList>
#include <QString>

#include <optional>

namespace desk {

/// One row of a list that a service answered, or one value that stands by itself.
struct AnswerRow
{
    QString what;  ///< where it stands, as BodyMember::path has it
    QString value; ///< the values of a row, in their order

    bool operator==(const AnswerRow &) const = default;
};

/// What any answer says, row by row, each visible on one line. nullopt: it is neither JSON nor XML
/// as a whole, or holds more than mostMembers. Takes time: for a worker thread.
std::optional<QList<AnswerRow>> answerRows(const Exchange &exchange);

} // namespace desk
