// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace desk {

/// foldedForSearch() for names of things: what people leave out is dropped (the dots of "U.K.", the
/// apostrophe of "Côte d'Ivoire"), other punctuation is a space, "&" is "and". Symbols stay: "£" is
/// a name of something. No line feed is ever in it, no space at its ends.
QString searchableText(QStringView text);

/// A part of a text, in UTF-16 code units.
struct TextSpan
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const TextSpan &) const = default;
};

/// Where in a text that is shown stands what was typed, compared as searchableText(); at the
/// beginning of the text if it is there, else of a word, else anywhere.
std::optional<TextSpan> findTyped(QStringView shown, QStringView typed);

} // namespace desk
