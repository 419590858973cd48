// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonscanner.h"

namespace desk {
namespace {

bool isDigit(QChar unit)
{
    return unit >= u'0' && unit <= u'9';
}

bool isHexDigit(QChar unit)
{
    return isDigit(unit) || (unit >= u'a' && unit <= u'f') || (unit >= u'A' && unit <= u'F');
}

QChar escapedUnit(QChar letter)
{
    switch (letter.unicode()) {
    case u'b':
        return u'\b';
    case u'f':
        return u'\f';
    case u'n':
        return u'\n';
    case u'r':
        return u'\r';
    case u't':
        return u'\t';
    default:
        return letter; // a quote, a slash, a backslash
    }
}

} // namespace

JsonToken JsonScanner::next()
{
    skipSpace();
    if (m_expected == Expected::CommaOrEnd && isAt(u',')) {
        ++m_at;
        skipSpace();
        m_expected = m_open.back() == '{' ? Expected::Name : Expected::Value;
    }
    if (m_at == m_text.size())
        return m_expected == Expected::Nothing ? JsonToken{JsonToken::Kind::End, m_at, 0}
                                               : trouble(m_at);
    switch (m_expected) {
    case Expected::Nothing:
        return trouble(m_at);
    case Expected::CommaOrEnd:
        return takeEnd();
    case Expected::Name:
        return takeName();
    case Expected::NameOrEnd:
        return isAt(u'}') ? takeEnd() : takeName();
    case Expected::ValueOrEnd:
        return isAt(u']') ? takeEnd() : takeValue();
    case Expected::Value:
        break;
    }
    return takeValue();
}

void JsonScanner::skipSpace()
{
    while (isAt(u' ') || isAt(u'\n') || isAt(u'\r') || isAt(u'\t'))
        ++m_at;
}

JsonToken JsonScanner::takeName()
{
    if (!isAt(u'"'))
        return trouble(m_at);
    const JsonToken name = takeText(JsonToken::Kind::Name);
    if (name.kind == JsonToken::Kind::Trouble)
        return name;
    skipSpace();
    if (!isAt(u':'))
        return trouble(m_at);
    ++m_at;
    m_expected = Expected::Value;
    return name;
}

JsonToken JsonScanner::takeValue()
{
    const QChar unit = m_text.at(m_at);
    if (unit == u'{')
        return takeBegin(JsonToken::Kind::BeginObject);
    if (unit == u'[')
        return takeBegin(JsonToken::Kind::BeginArray);
    if (unit == u'"')
        return takeText(JsonToken::Kind::Text);
    return unit == u'-' || isDigit(unit) ? takeNumber() : takeWord();
}

JsonToken JsonScanner::takeBegin(JsonToken::Kind kind)
{
    const bool object = kind == JsonToken::Kind::BeginObject;
    m_open.append(object ? '{' : '[');
    m_expected = object ? Expected::NameOrEnd : Expected::ValueOrEnd;
    return {kind, m_at++, 1};
}

JsonToken JsonScanner::takeEnd()
{
    const bool object = m_open.back() == '{';
    if (!isAt(object ? u'}' : u']'))
        return trouble(m_at);
    m_open.chop(1);
    return taken(object ? JsonToken::Kind::EndObject : JsonToken::Kind::EndArray, m_at++);
}

JsonToken JsonScanner::takeText(JsonToken::Kind kind)
{
    const qsizetype start = m_at++;
    while (m_at < m_text.size() && !isAt(u'"')) {
        if (m_text.at(m_at) < u' ' || (isAt(u'\\') && !skipEscape()))
            return trouble(m_at);
        ++m_at;
    }
    if (m_at == m_text.size())
        return trouble(m_at);
    ++m_at;
    return taken(kind, start);
}

// To the last unit of the escape.
bool JsonScanner::skipEscape()
{
    if (m_at + 1 == m_text.size())
        return false;
    const QChar letter = m_text.at(m_at + 1);
    if (letter != u'u') {
        ++m_at;
        return QStringView(u"\"\\/bfnrt").contains(letter);
    }
    constexpr qsizetype digits = 4;
    if (m_at + 1 + digits >= m_text.size())
        return false;
    for (qsizetype i = 0; i < digits; ++i) {
        if (!isHexDigit(m_text.at(m_at + 2 + i)))
            return false;
    }
    m_at += 1 + digits;
    return true;
}

bool JsonScanner::skipDigits()
{
    const qsizetype before = m_at;
    while (m_at < m_text.size() && isDigit(m_text.at(m_at)))
        ++m_at;
    return m_at > before;
}

JsonToken JsonScanner::takeNumber()
{
    const qsizetype start = m_at;
    m_at += isAt(u'-') ? 1 : 0;
    if (isAt(u'0'))
        ++m_at;
    else if (!skipDigits())
        return trouble(m_at);
    if (isAt(u'.')) {
        ++m_at;
        if (!skipDigits())
            return trouble(m_at);
    }
    if (isAt(u'e') || isAt(u'E')) {
        ++m_at;
        m_at += isAt(u'+') || isAt(u'-') ? 1 : 0;
        if (!skipDigits())
            return trouble(m_at);
    }
    return taken(JsonToken::Kind::Number, start);
}

JsonToken JsonScanner::takeWord()
{
    const QStringView rest = m_text.sliced(m_at);
    for (const QStringView word : {u"true", u"false", u"null"}) {
        if (!rest.startsWith(word))
            continue;
        const qsizetype start = m_at;
        m_at += word.size();
        return taken(JsonToken::Kind::Word, start);
    }
    return trouble(m_at);
}

// After a whole value.
JsonToken JsonScanner::taken(JsonToken::Kind kind, qsizetype start)
{
    m_expected = m_open.isEmpty() ? Expected::Nothing : Expected::CommaOrEnd;
    const bool bracket = kind == JsonToken::Kind::EndObject || kind == JsonToken::Kind::EndArray;
    return {kind, start, bracket ? 1 : m_at - start};
}

JsonToken JsonScanner::trouble(qsizetype offset) const
{
    return {JsonToken::Kind::Trouble, offset, 0};
}

QString jsonText(QStringView quoted)
{
    const QStringView inner = quoted.sliced(1, quoted.size() - 2);
    QString text;
    text.reserve(inner.size());
    for (qsizetype i = 0; i < inner.size(); ++i) {
        if (inner.at(i) != u'\\') {
            text += inner.at(i);
        } else if (inner.at(++i) == u'u') {
            text += QChar(inner.sliced(i + 1, 4).toUShort(nullptr, 16));
            i += 4;
        } else {
            text += escapedUnit(inner.at(i));
        }
    }
    return text;
}

} // namespace desk
