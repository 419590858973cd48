// SPDX-License-Identifier: GPL-3.0-or-later
#include "shellwords.h"

#include "service/redactor.h"

#include <algorithm>

namespace desk {
namespace {

/// What the prompt hands on: carets taken off, one command alone. A line's end behind a caret is
/// passed over, and with an empty line behind it is a line feed.
QByteArray withoutCarets(const QByteArray &line)
{
    const bool quotesAreEscaped = line.contains("^\"");
    QByteArray plain = line;
    plain.replace("\r\n", "\n");
    QByteArray handed;
    bool quoted = false;
    for (qsizetype at = 0; at < plain.size(); ++at) {
        const char c = plain[at];
        const bool isCaret = c == '^' && (quotesAreEscaped || !quoted) && at + 1 < plain.size();
        if (c == '\n' && !quoted)
            break;
        if (c == '"' && !(at > 0 && plain[at - 1] == '\\'))
            quoted = !quoted && !quotesAreEscaped;
        if (!isCaret) {
            handed += c;
            continue;
        }
        ++at;
        if (plain[at] != '\n')
            handed += plain[at];
        else if (at + 1 < plain.size() && plain[at + 1] == '\n')
            handed += plain[at++];
    }
    return handed;
}

/// Words as a program on Windows parts them, with the backslash as browsers write it.
class PromptReader
{
public:
    ShellReading read(QByteArrayView line)
    {
        for (qsizetype at = 0; at < line.size() && m_reading.words.size() <= mostShellWords; ++at)
            at += take(line[at], at + 1 < line.size() ? line[at + 1] : '\0');
        endWord();
        m_reading.isComplete = !m_quoted;
        m_reading.isTooLong = m_reading.words.size() > mostShellWords;
        return m_reading;
    }

private:
    /// How many bytes more it took.
    qsizetype take(char c, char next)
    {
        const bool isBlank = c == ' ' || c == '\t' || c == '\n';
        if (isBlank && !m_quoted) {
            endWord();
            return 0;
        }
        m_inWord = true;
        const bool escapes = c == '\\' && (next == '"' || (next == '\\' && m_quoted));
        if (escapes || (c == '"' && next == '"' && m_quoted)) {
            m_word += next;
            return 1;
        }
        if (c == '"')
            m_quoted = !m_quoted;
        else
            m_word += c;
        return 0;
    }

    void endWord()
    {
        m_word.replace("%CALIQ_API_KEY%", QByteArray(keyPlaceholder.data()));
        if (m_inWord)
            m_reading.words.append({m_word, false, false});
        m_word.clear();
        m_inWord = false;
    }

    QByteArray m_word;
    bool m_inWord = false;
    bool m_quoted = false;
    ShellReading m_reading;
};

} // namespace

ShellReading readPromptWords(const QByteArray &line)
{
    return PromptReader().read(withoutCarets(line));
}

bool isForPrompt(const QByteArray &line)
{
    const auto quote = std::ranges::find_if(line, [](char c) { return c == '\'' || c == '"'; });
    if (quote == line.end() || *quote == '\'') // the prompt knows no single quotes
        return false;
    const bool isEscaped = quote != line.begin() && *(quote - 1) == '^';
    return isEscaped || line.contains(" ^\r\n") || line.contains(" ^\n");
}

} // namespace desk
