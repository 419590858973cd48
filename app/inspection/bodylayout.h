// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace desk {

/// A body with a line and an indentation for each of its members; or why there is none.
struct BodyLayout
{
    QString text;                     ///< empty unless it was laid out
    std::optional<qsizetype> trouble; ///< where it stops being JSON or XML, in UTF-16 units
    bool tooLarge = false;            ///< its lines would hold many times what was sent

    bool operator==(const BodyLayout &) const = default;
};

/// Levels that have lines of their own. What is nested deeper follows in the same line.
inline constexpr int deepestIndentation = 32;

/// Nothing but white space between the tokens changes. White space that may be part of a value
/// in XML stays. Time and memory grow with the text, whatever is in it.
BodyLayout layOutJson(QStringView text);
BodyLayout layOutXml(QStringView text);

/// The most that a text of this size may become.
qsizetype largestLayout(qsizetype size);

} // namespace desk
