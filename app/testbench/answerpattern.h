// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace desk {

enum class PatternMatch {
    Found,
    Missing,
    TooCostly, ///< given up: what the pattern asks for takes too long to find out
};

/// Why it is no regular expression, in a sentence with the place; empty: it is one.
QString findPatternProblem(const QString &pattern);

/// Whether a pattern without a problem matches anywhere in a text. However it is written, and
/// whatever the text is, it takes a second or so at the most; of the text, the first 1,048,576
/// UTF-16 code units are looked at.
PatternMatch matchPattern(const QString &pattern, const QString &text);

} // namespace desk
