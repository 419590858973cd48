// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace desk {

/// Where something stands in a text, for people: both from 1.
struct TextPosition
{
    int line = 1;
    int column = 1; ///< in characters: one outside the BMP counts once
};

/// Tells positions in one text. Asking from front to back reads the text once in all.
class PositionFinder
{
public:
    /// The text must outlive this.
    explicit PositionFinder(QStringView text)
        : m_text(text)
    {
    }

    /// The position of the character at an offset in UTF-16 units; past the end: of the end.
    TextPosition at(qsizetype offset);

private:
    void step();

    QStringView m_text;
    qsizetype m_offset = 0;
    TextPosition m_position;
};

} // namespace desk
