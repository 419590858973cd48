// SPDX-License-Identifier: GPL-3.0-or-later
#include "shellwords.h"

#include "contract/inputfindings.h"
#include "service/redactor.h"
#include "shellescapes.h"
#include "shellwriting.h"

#include <QCoreApplication>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ShellWords)
};

constexpr qsizetype mostNotes = 20;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

bool isOfName(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// Walks along the line once; every step takes at least one byte.
class WordReader
{
public:
    explicit WordReader(QByteArrayView line)
        : m_line(line)
    {
    }

    ShellReading read()
    {
        while (m_at < m_line.size() && m_reading.words.size() <= mostShellWords)
            step();
        endWord();
        m_reading.isTooLong = m_reading.words.size() > mostShellWords;
        return m_reading;
    }

private:
    char here() const { return m_line[m_at]; }
    char ahead(qsizetype by) const { return m_at + by < m_line.size() ? m_line[m_at + by] : '\0'; }
    bool startsWith(QByteArrayView text) const { return m_line.sliced(m_at).startsWith(text); }

    void step()
    {
        const char c = here();
        if (isBlank(c)) {
            endWord();
            ++m_at;
        } else if (c == '#' && !m_inWord) {
            const qsizetype end = m_line.indexOf('\n', m_at);
            m_at = end < 0 ? m_line.size() : end;
        } else if (QByteArrayView("|&;<>()\n").contains(c)) {
            readOperator();
        } else {
            m_inWord = m_inWord || !isContinued();
            readPart();
        }
    }

    /// A backslash at a line's end is no part of a word.
    bool isContinued() const
    {
        return here() == '\\' && (ahead(1) == '\n' || (ahead(1) == '\r' && ahead(2) == '\n'));
    }

    void readOperator()
    {
        const bool glued = m_inWord;
        endWord();
        const qsizetype begin = m_at;
        const char c = here();
        while (m_at < m_line.size() && here() == c && c != '(' && c != ')')
            ++m_at;
        m_at = std::max(m_at, begin + 1);
        m_reading.words.append({QByteArray(1, c), true, glued});
    }

    void readPart()
    {
        switch (here()) {
        case '\'':
            return readQuoted();
        case '"':
            ++m_at;
            return readDoubleQuoted();
        case '\\':
            return readEscape();
        case '$':
            return readDollar(false);
        case '`':
            return readBackquoted();
        default:
            m_word += m_line[m_at++];
        }
    }

    void readQuoted()
    {
        const qsizetype end = m_line.indexOf('\'', m_at + 1);
        if (end < 0)
            return breakOff();
        m_word += m_line.sliced(m_at + 1, end - m_at - 1);
        m_at = end + 1;
    }

    void readDoubleQuoted()
    {
        while (m_at < m_line.size()) {
            const char c = here();
            if (c == '"') {
                ++m_at;
                return;
            }
            if (c == '\\' && QByteArrayView("$`\"\\\n").contains(ahead(1)))
                readEscape();
            else if (c == '$')
                readDollar(true);
            else if (c == '`')
                readBackquoted();
            else
                m_word += m_line[m_at++];
        }
        breakOff();
    }

    void readEscape()
    {
        if (ahead(1) == '\r' && ahead(2) == '\n') {
            m_at += 3;
        } else if (ahead(1) == '\n') {
            m_at += 2;
        } else if (m_at + 1 < m_line.size()) {
            m_word += ahead(1);
            m_at += 2;
        } else {
            ++m_at;
        }
    }

    void readDollar(bool quoted)
    {
        if (ahead(1) == '\'' && !quoted)
            return readAnsiQuoted();
        if (ahead(1) == '"' && !quoted) {
            m_at += 2;
            return readDoubleQuoted();
        }
        if (ahead(1) == '(')
            return readSubstitution();
        readVariable();
    }

    void readAnsiQuoted()
    {
        const EscapedText text = readAnsiEscapes(m_line.sliced(m_at + 2));
        if (!text.isClosed)
            return breakOff();
        m_word += text.bytes;
        m_at += 2 + text.length;
    }

    void readVariable()
    {
        const bool braced = ahead(1) == '{';
        qsizetype end = m_at + (braced ? 2 : 1);
        const qsizetype begin = end;
        while (end < m_line.size() && isOfName(m_line[end]))
            ++end;
        const QByteArrayView name = m_line.sliced(begin, end - begin);
        if (braced && end < m_line.size() && m_line[end] == '}')
            ++end;
        const QByteArrayView whole = m_line.sliced(m_at, end - m_at);
        m_at = end;
        if (name == QByteArrayView("CALIQ_API_KEY")) {
            m_word += QByteArrayView(keyPlaceholder.data(), keyPlaceholder.size());
            return;
        }
        m_word += whole;
        if (!name.isEmpty())
            note(Words::tr("%1 is not filled in: it stays as it stands."), whole);
    }

    /// Its end is looked for as if it held no quotes; what is left as text can be read so.
    void readSubstitution()
    {
        for (const KeySpelling spelling : {KeySpelling::InJson, KeySpelling::InXml}) {
            const QByteArray ours = shellKey(spelling).toLatin1(); // between double quotes
            if (startsWith(QByteArrayView(ours).sliced(1, ours.size() - 2))) {
                m_at += ours.size() - 2;
                m_word += QByteArrayView(keyPlaceholder.data(), keyPlaceholder.size());
                return;
            }
        }
        const qsizetype end = m_line.indexOf(')', m_at);
        if (end < 0)
            return breakOff();
        const QByteArrayView whole = m_line.sliced(m_at, end + 1 - m_at);
        m_at = end + 1;
        if (const auto bytes = octalsOf(whole)) {
            m_word += *bytes;
            return;
        }
        m_word += whole;
        note(Words::tr("%1 is not run: it stays as it stands."), whole);
    }

    void readBackquoted()
    {
        const qsizetype end = m_line.indexOf('`', m_at + 1);
        if (end < 0)
            return breakOff();
        const QByteArrayView whole = m_line.sliced(m_at, end + 1 - m_at);
        m_at = end + 1;
        m_word += whole;
        note(Words::tr("%1 is not run: it stays as it stands."), whole);
    }

    void note(const QString &words, QByteArrayView what)
    {
        constexpr qsizetype most = 200; // bytes; visibleName() shows fewer
        const QString name = QString::fromUtf8(what.first(std::min(most, what.size())));
        if (m_reading.notes.size() < mostNotes)
            m_reading.notes.append(words.arg(visibleName(name)));
    }

    void breakOff()
    {
        m_reading.isComplete = false;
        m_at = m_line.size();
    }

    void endWord()
    {
        if (m_inWord)
            m_reading.words.append({m_word, false, false});
        m_word.clear();
        m_inWord = false;
    }

    QByteArrayView m_line;
    qsizetype m_at = 0;
    QByteArray m_word;
    bool m_inWord = false;
    ShellReading m_reading;
};

} // namespace

ShellReading readShellWords(const QByteArray &line)
{
    return WordReader(line).read();
}

} // namespace desk
