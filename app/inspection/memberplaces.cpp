// SPDX-License-Identifier: GPL-3.0-or-later
#include "memberplaces.h"

#include "jsonscanner.h"
#include "xmlscanner.h"

namespace desk {
namespace {

/// The white space that ends at an offset.
QStringView spaceBefore(QStringView text, qsizetype offset)
{
    qsizetype start = offset;
    while (start > 0 && text.at(start - 1).isSpace())
        --start;
    return text.sliced(start, offset - start);
}

class JsonReader
{
public:
    explicit JsonReader(QStringView text)
        : m_text(text)
        , m_scanner(text)
    {
    }

    std::optional<MemberPlaces> read();

private:
    bool take(const JsonToken &token);
    void begin(const JsonToken &token);
    void end(const JsonToken &token);

    QStringView m_text;
    JsonScanner m_scanner;
    MemberPlaces m_places;
    int m_depth = 0;
    const Field *m_field = nullptr; // whose value comes next
    qsizetype m_valueStart = 0;
};

std::optional<MemberPlaces> JsonReader::read()
{
    m_places.isEmpty = true;
    const JsonToken first = m_scanner.next();
    if (first.kind != JsonToken::Kind::BeginObject)
        return std::nullopt;
    m_depth = 1;
    m_places.end = first.start + first.length;
    for (JsonToken token = m_scanner.next(); token.kind != JsonToken::Kind::End;
         token = m_scanner.next()) {
        if (!take(token))
            return std::nullopt;
    }
    return m_places;
}

bool JsonReader::take(const JsonToken &token)
{
    switch (token.kind) {
    case JsonToken::Kind::Trouble:
        return false;
    case JsonToken::Kind::BeginObject:
    case JsonToken::Kind::BeginArray:
        begin(token);
        ++m_depth;
        return true;
    case JsonToken::Kind::EndObject:
    case JsonToken::Kind::EndArray:
        --m_depth;
        end(token);
        return true;
    case JsonToken::Kind::Name:
        if (m_depth == 1) {
            m_field = findField(jsonText(m_text.sliced(token.start, token.length)));
            m_places.lead = spaceBefore(m_text, token.start);
        }
        return true;
    default:
        begin(token);
        end(token);
        return true;
    }
}

void JsonReader::begin(const JsonToken &token)
{
    if (m_depth == 1)
        m_valueStart = token.start;
}

void JsonReader::end(const JsonToken &token)
{
    if (m_depth != 1)
        return;
    const qsizetype end = token.start + token.length;
    m_places.isEmpty = false;
    m_places.end = end;
    if (m_field)
        m_places.members.append({m_field, m_valueStart, end - m_valueStart});
    m_field = nullptr;
}

class XmlReader
{
public:
    explicit XmlReader(QStringView text)
        : m_text(text)
        , m_scanner(text)
    {
    }

    std::optional<MemberPlaces> read();

private:
    bool take(const XmlToken &token);
    void begin(const XmlToken &token);
    void end(const XmlToken &token);

    QStringView m_text;
    XmlScanner m_scanner;
    MemberPlaces m_places;
    int m_depth = 0;
    const Field *m_field = nullptr;
    qsizetype m_start = 0;
};

std::optional<MemberPlaces> XmlReader::read()
{
    m_places.format = BodyFormat::Xml;
    m_places.isEmpty = true;
    for (XmlToken token = m_scanner.next(); token.kind != XmlToken::Kind::End;
         token = m_scanner.next()) {
        if (!take(token))
            return std::nullopt;
    }
    return m_places.end == 0 ? std::nullopt : std::optional(m_places);
}

bool XmlReader::take(const XmlToken &token)
{
    switch (token.kind) {
    case XmlToken::Kind::Trouble:
    case XmlToken::Kind::DocumentType:
        return false;
    case XmlToken::Kind::StartTag:
        begin(token);
        ++m_depth;
        return true;
    case XmlToken::Kind::EmptyTag:
        begin(token);
        end(token);
        return m_depth > 0; // an empty root has no place for a member
    case XmlToken::Kind::EndTag:
        --m_depth;
        end(token);
        return true;
    default:
        return true;
    }
}

void XmlReader::begin(const XmlToken &token)
{
    if (m_depth == 0)
        m_places.end = token.start + token.length;
    if (m_depth != 1)
        return;
    const QStringView name = xmlTagName(m_text.sliced(token.start, token.length));
    m_field = findField(name.sliced(name.lastIndexOf(u':') + 1));
    m_start = token.start;
    m_places.lead = spaceBefore(m_text, token.start);
}

void XmlReader::end(const XmlToken &token)
{
    if (m_depth != 1)
        return;
    const qsizetype end = token.start + token.length;
    m_places.isEmpty = false;
    m_places.end = end;
    if (m_field)
        m_places.members.append({m_field, m_start, end - m_start});
    m_field = nullptr;
}

} // namespace

std::optional<MemberPlaces> findMemberPlaces(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    return trimmed.startsWith(u'<') ? XmlReader(text).read() : JsonReader(text).read();
}

} // namespace desk
