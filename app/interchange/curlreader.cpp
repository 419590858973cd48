// SPDX-License-Identifier: GPL-3.0-or-later
#include "broughtin.h"

#include "contract/inputfindings.h"
#include "curloptions.h"
#include "headerlines.h"
#include "shellcommand.h"

#include <QCoreApplication>

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CurlReader)
};

QString shown(const QByteArray &name)
{
    return visibleName(QString::fromUtf8(name.first(std::min<qsizetype>(200, name.size()))));
}

bool isNamed(const HttpHeader &header, QByteArrayView name)
{
    return header.name.compare(name, Qt::CaseInsensitive) == 0;
}

/// Follows the words of one curl command.
class CurlReader
{
public:
    explicit CurlReader(const ShellCommand &command)
        : m_words(command.words)
        , m_input(command.input)
    {
        m_in.notes = command.notes;
    }

    BroughtIn read()
    {
        while (m_at < m_words.size() && !m_ended) {
            const QByteArray word = m_words.at(m_at++);
            if (m_optionsEnded || word.size() < 2 || !word.startsWith('-'))
                takeAddress(word);
            else if (word == "--")
                m_optionsEnded = true;
            else if (word.startsWith("--"))
                takeLong(word.sliced(2));
            else
                takeShort(word.sliced(1));
        }
        finish();
        return m_in;
    }

private:
    void takeLong(const QByteArray &name)
    {
        const auto option = findCurlOption(name);
        if (!option)
            return note(Words::tr("%1 is not known here and left out.").arg(shown("--" + name)));
        QByteArray value;
        if (option->takesValue && !nextWord(*option, value))
            return;
        take(*option, value);
    }

    /// Several may stand together, and the last one's value may follow at once: -sSXPOST.
    void takeShort(const QByteArray &letters)
    {
        for (qsizetype i = 0; i < letters.size() && !m_ended; ++i) {
            constexpr qsizetype mostTogether = 64;
            const auto option = i < mostTogether ? findCurlOption(letters.at(i)) : std::nullopt;
            if (!option)
                return note(Words::tr("%1 is not known here and left out.")
                                .arg(shown("-" + letters.sliced(i))));
            if (!option->takesValue) {
                take(*option, {});
                continue;
            }
            QByteArray value = letters.sliced(i + 1);
            if (value.isEmpty() && !nextWord(*option, value))
                return;
            return take(*option, value);
        }
    }

    bool nextWord(const CurlOption &option, QByteArray &value)
    {
        if (m_at < m_words.size()) {
            value = m_words.at(m_at++);
            return true;
        }
        note(Words::tr("%1 has no value.").arg(shown(option.name)));
        return false;
    }

    void take(const CurlOption &option, const QByteArray &value)
    {
        switch (option.effect) {
        case CurlEffect::Request:
            m_method = value;
            return;
        case CurlEffect::Url:
            return takeAddress(value);
        case CurlEffect::Header:
            return takeHeader(option, value);
        case CurlEffect::UserAgent:
            return setHeader("User-Agent", value);
        case CurlEffect::Referer:
            return setHeader("Referer", value);
        case CurlEffect::Cookie:
            return takeCookie(option, value);
        case CurlEffect::Data:
        case CurlEffect::DataRaw:
        case CurlEffect::DataUrlencode:
        case CurlEffect::Json:
            return takeData(option, value);
        case CurlEffect::Next:
            m_ended = true;
            return note(Words::tr("What follows from --next on is another request: left out."));
        case CurlEffect::Display:
        case CurlEffect::Same:
            return;
        case CurlEffect::Refused:
            return noteOnce(
                Words::tr("%1 is left out: %2.").arg(shown(option.name), option.instead));
        case CurlEffect::Unneeded:
            return noteOnce(Words::tr("%1 is left out.").arg(shown(option.name)));
        }
    }

    void takeAddress(const QByteArray &address)
    {
        if (!m_in.url.isEmpty())
            return noteOnce(Words::tr("It names several addresses: the first one counts."));
        const bool hasScheme = address.contains("://");
        const QUrl url = QUrl::fromEncoded(hasScheme ? address : "http://" + address);
        if (!url.isValid() || url.host().isEmpty())
            return note(Words::tr("Its address cannot be read."));
        if (!url.userInfo().isEmpty())
            note(Words::tr("The name and password in its address are left out."));
        m_in.url = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    }

    void takeHeader(const CurlOption &option, const QByteArray &line)
    {
        if (line.startsWith('@'))
            return noteFile(option);
        const HeaderLine read = readHeaderLine(line);
        if (read.kind == HeaderLine::Kind::None)
            return note(Words::tr("A header without a colon is left out."));
        if (read.kind == HeaderLine::Kind::Removed)
            return;
        addHeader(m_in, read.header);
    }

    void setHeader(const QByteArray &name, const QByteArray &value)
    {
        if (!value.isEmpty())
            m_in.headers.append(HttpHeader{name, value});
    }

    void takeCookie(const CurlOption &option, const QByteArray &value)
    {
        if (value.contains('='))
            setHeader("Cookie", value);
        else
            noteFile(option);
    }

    void takeData(const CurlOption &option, const QByteArray &value)
    {
        std::optional<QByteArray> data = value;
        if (option.effect == CurlEffect::DataUrlencode)
            data = urlencoded(option, value);
        else if (option.effect != CurlEffect::DataRaw && value.startsWith('@'))
            data = dataOfFile(option, value.sliced(1));
        if (!data)
            return;
        const bool isJson = option.effect == CurlEffect::Json;
        if (m_hasBody && !isJson)
            m_in.body += '&';
        m_in.body += *data;
        m_hasBody = true;
        m_isJson = m_isJson || isJson;
    }

    std::optional<QByteArray> urlencoded(const CurlOption &option, const QByteArray &value)
    {
        const auto mark = std::ranges::find_if(value, [](char c) { return c == '=' || c == '@'; });
        if (mark == value.end())
            return value.toPercentEncoding();
        if (*mark == '@') {
            noteFile(option);
            return std::nullopt;
        }
        const qsizetype equals = mark - value.begin();
        const QByteArray name = equals > 0 ? value.first(equals + 1) : QByteArray();
        return name + value.sliced(equals + 1).toPercentEncoding();
    }

    /// Of a file curl takes line ends out, unless it is asked to leave its bytes alone.
    std::optional<QByteArray> dataOfFile(const CurlOption &option, const QByteArray &name)
    {
        if (name != "-" || !m_input) {
            noteFile(option);
            return std::nullopt;
        }
        QByteArray data = *m_input;
        if (option.name == "--data-binary" || option.effect == CurlEffect::Json)
            return data;
        return data.replace("\n", "").replace("\r", "").replace(QByteArray(1, '\0'), "");
    }

    void noteFile(const CurlOption &option)
    {
        noteOnce(Words::tr("The file that %1 names is not read. Bring in its content by itself.")
                     .arg(shown(option.name)));
    }

    void finish()
    {
        if (m_isJson) {
            setDefault("Content-Type", "application/json");
            setDefault("Accept", "application/json");
        } else if (m_hasBody && setDefault("Content-Type", "application/x-www-form-urlencoded")) {
            note(Words::tr("It names no Content-Type; curl then says that the body is a web "
                           "form's, and so does this."));
        }
        if (!m_method.isEmpty() ? m_method != "POST" : !m_hasBody)
            note(Words::tr("curl would send %1; a POST is sent here.")
                     .arg(m_method.isEmpty() ? u"GET"_s : shown(m_method)));
    }

    /// Whether it was needed.
    bool setDefault(const QByteArray &name, const QByteArray &value)
    {
        const bool isThere = std::ranges::any_of(
            m_in.headers, [&name](const HttpHeader &header) { return isNamed(header, name); });
        if (!isThere)
            setHeader(name, value);
        return !isThere;
    }

    void noteOnce(const QString &words)
    {
        if (!m_in.notes.contains(words))
            note(words);
    }

    void note(const QString &words)
    {
        constexpr qsizetype mostNotes = 50;
        if (m_in.notes.size() < mostNotes)
            m_in.notes.append(words);
    }

    const QList<QByteArray> m_words;
    const std::optional<QByteArray> m_input;
    qsizetype m_at = 0;
    bool m_optionsEnded = false;
    bool m_ended = false;
    bool m_hasBody = false;
    bool m_isJson = false;
    QByteArray m_method;
    BroughtIn m_in;
};

BroughtIn refused(const QString &problem)
{
    BroughtIn in;
    in.problem = problem;
    return in;
}

} // namespace

BroughtIn readCurl(const QByteArray &line)
{
    if (line.contains('\0'))
        return refused(Words::tr("A NUL byte is in it, so it is no command line."));
    const ShellReading reading = isForPrompt(line) ? readPromptWords(line) : readShellWords(line);
    if (reading.isTooLong)
        return refused(Words::tr("It has more words than a command line has."));
    if (!reading.isComplete)
        return refused(Words::tr("A quote in it is not closed. Copy the whole command."));
    ShellCommand command = findShellCommand(reading.words, "curl");
    if (!command.found)
        return refused(Words::tr("No curl command is in it."));
    command.notes = reading.notes + command.notes;
    return CurlReader(command).read();
}

} // namespace desk
