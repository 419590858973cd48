// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmlscanner.h"

namespace desk {
namespace {

bool isXmlSpace(QChar unit)
{
    return unit == u' ' || unit == u'\n' || unit == u'\r' || unit == u'\t';
}

bool endsName(QChar unit)
{
    return isXmlSpace(unit) || unit < u' ' || QStringView(u"=/><\"'&;?!").contains(unit);
}

bool canBeginName(QChar unit)
{
    return !endsName(unit) &&
           (unit.unicode() > 0x7F || unit.isLetter() || unit == u'_' || unit == u':');
}

// XML 1.0, 2.2, surrogates aside.
bool isOutsideXml(QChar unit)
{
    return (unit < u' ' && !isXmlSpace(unit)) || unit >= QChar(0xFFFE);
}

} // namespace

XmlToken XmlScanner::next()
{
    if (m_at == m_text.size())
        return m_rootSeen && m_open.isEmpty() ? taken(XmlToken::Kind::End, m_at) : trouble(m_at);
    return m_text.at(m_at) == u'<' ? takeMarkup() : takeText();
}

XmlToken XmlScanner::takeText()
{
    const qsizetype start = m_at;
    for (; m_at < m_text.size() && m_text.at(m_at) != u'<'; ++m_at) {
        const QChar unit = m_text.at(m_at);
        const bool misplaced = m_open.isEmpty() && !isXmlSpace(unit);
        if (misplaced || isOutsideXml(unit) || (unit == u'&' && !skipReference()))
            return trouble(m_at);
    }
    return taken(XmlToken::Kind::Text, start);
}

// To its semicolon, if that is what begins here.
bool XmlScanner::skipReference()
{
    qsizetype end = m_at + 1;
    if (end < m_text.size() && m_text.at(end) == u'#')
        ++end;
    const qsizetype name = end;
    while (end < m_text.size() && !endsName(m_text.at(end)))
        ++end;
    if (end == name || end == m_text.size() || m_text.at(end) != u';')
        return false;
    m_at = end;
    return true;
}

XmlToken XmlScanner::takeMarkup()
{
    if (isAt(u"<!--"))
        return takeUntil(XmlToken::Kind::Comment, u"<!--", u"-->");
    if (isAt(u"<?"))
        return takeUntil(XmlToken::Kind::Instruction, u"<?", u"?>");
    if (isAt(u"<![CDATA[") && !m_open.isEmpty())
        return takeUntil(XmlToken::Kind::Characters, u"<![CDATA[", u"]]>");
    if (isAt(u"<!DOCTYPE") && !m_rootSeen)
        return takeDocumentType();
    return isAt(u"</") ? takeEndTag() : takeStartTag();
}

XmlToken XmlScanner::takeUntil(XmlToken::Kind kind, QStringView begin, QStringView end)
{
    const qsizetype start = m_at;
    const qsizetype found = m_text.indexOf(end, m_at + begin.size());
    if (found < 0)
        return trouble(m_text.size());
    m_at = found + end.size();
    return taken(kind, start);
}

// Brackets and ">" within quotes are part of a value.
XmlToken XmlScanner::takeDocumentType()
{
    const qsizetype start = m_at;
    QChar quote;
    int brackets = 0;
    for (; m_at < m_text.size(); ++m_at) {
        const QChar unit = m_text.at(m_at);
        if (!quote.isNull())
            quote = unit == quote ? QChar() : quote;
        else if (unit == u'"' || unit == u'\'')
            quote = unit;
        else if (unit == u'[')
            ++brackets;
        else if (unit == u']')
            --brackets;
        else if (unit == u'>' && brackets == 0)
            return ++m_at, taken(XmlToken::Kind::DocumentType, start);
    }
    return trouble(m_at);
}

XmlToken XmlScanner::takeStartTag()
{
    const qsizetype start = m_at++;
    const QStringView name = takeName();
    if (name.isEmpty() || (m_rootSeen && m_open.isEmpty()))
        return trouble(start);
    m_rootSeen = true;
    while (m_at < m_text.size()) {
        const bool spaced = skipSpace();
        if (isAt(u">"))
            return openElement(start, name);
        if (isAt(u"/>")) {
            m_at += 2;
            return taken(XmlToken::Kind::EmptyTag, start);
        }
        if (!spaced || !skipAttribute())
            break;
    }
    return trouble(m_at);
}

XmlToken XmlScanner::openElement(qsizetype start, QStringView name)
{
    ++m_at;
    m_open.append(name);
    return taken(XmlToken::Kind::StartTag, start);
}

XmlToken XmlScanner::takeEndTag()
{
    const qsizetype start = m_at;
    m_at += 2;
    const QStringView name = takeName();
    if (m_open.isEmpty() || name != m_open.last())
        return trouble(start);
    skipSpace();
    if (!isAt(u">"))
        return trouble(m_at);
    ++m_at;
    m_open.removeLast();
    return taken(XmlToken::Kind::EndTag, start);
}

bool XmlScanner::skipSpace()
{
    const qsizetype before = m_at;
    while (m_at < m_text.size() && isXmlSpace(m_text.at(m_at)))
        ++m_at;
    return m_at > before;
}

bool XmlScanner::skipAttribute()
{
    if (takeName().isEmpty())
        return false;
    skipSpace();
    if (!isAt(u"="))
        return false;
    ++m_at;
    skipSpace();
    if (!isAt(u"\"") && !isAt(u"'"))
        return false;
    const QChar quote = m_text.at(m_at++);
    while (m_at < m_text.size() && m_text.at(m_at) != quote) {
        const QChar unit = m_text.at(m_at);
        if (unit == u'<' || isOutsideXml(unit) || (unit == u'&' && !skipReference()))
            return false;
        ++m_at;
    }
    if (m_at == m_text.size())
        return false;
    ++m_at;
    return true;
}

QStringView XmlScanner::takeName()
{
    const qsizetype start = m_at;
    if (m_at < m_text.size() && canBeginName(m_text.at(m_at))) {
        while (m_at < m_text.size() && !endsName(m_text.at(m_at)))
            ++m_at;
    }
    return m_text.sliced(start, m_at - start);
}

XmlToken XmlScanner::taken(XmlToken::Kind kind, qsizetype start) const
{
    return {kind, start, m_at - start};
}

XmlToken XmlScanner::trouble(qsizetype offset) const
{
    return {XmlToken::Kind::Trouble, offset, 0};
}

QStringView xmlTagName(QStringView tag)
{
    const qsizetype start = tag.startsWith(u"</") ? 2 : 1;
    qsizetype end = start;
    while (end < tag.size() && !endsName(tag.at(end)))
        ++end;
    return tag.sliced(start, end - start);
}

} // namespace desk
