// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace desk {

/// A word of a command line with its quotes taken off, or what stands between words: `|`, `;`, `>`,
/// a line's end.
struct ShellWord
{
    QByteArray text;
    bool isOperator = false;
    bool isGlued = false; ///< nothing stands between it and the word before

    bool operator==(const ShellWord &) const = default;
};

struct ShellReading
{
    QList<ShellWord> words;
    QStringList notes;      ///< what would have been expanded, or run, and was left as it stands
    bool isComplete = true; ///< false: a quote is not closed
    bool isTooLong = false; ///< more words than mostShellWords; the rest was not read
};

/// No command that somebody wrote has more.
inline constexpr qsizetype mostShellWords = 20'000;

/// As a POSIX shell reads it, with the $'...' of bash. Of what a shell would fill in, only
/// $CALIQ_API_KEY is, with keyPlaceholder, and what shellWord() writes; nothing is ever run.
ShellReading readShellWords(const QByteArray &line);

/// As the Windows command prompt and a program's own reading of words have it, as far as browsers
/// write it when they copy a request.
ShellReading readPromptWords(const QByteArray &line);

/// Whether a line is written for the Windows command prompt.
bool isForPrompt(const QByteArray &line);

} // namespace desk
