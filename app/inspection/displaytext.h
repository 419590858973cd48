// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QStringView>

#include <optional>

namespace desk {

/// What a view can append piece by piece without ever being held up by one: slices that end with
/// a line, no line longer than longestShownLine. Joined they are the visible text.
struct DisplayText
{
    QStringList slices;
    bool linesBroken = false; ///< a line was longer, and goes on in the next
    /// The line, from 0, in which the marked place stands.
    std::optional<int> markedLine;
};

inline constexpr qsizetype longestShownLine = 1000; ///< UTF-16 units

/// Makes a text visible (visibletext.h) and cuts it. `mark` is an offset in the text.
DisplayText displayText(QStringView text, std::optional<qsizetype> mark = std::nullopt);

} // namespace desk
