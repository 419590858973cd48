// SPDX-License-Identifier: GPL-3.0-or-later
#include "wirexml.h"

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr int deepest = 64;
constexpr auto schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"_L1;

bool isNil(const QXmlStreamReader &xml)
{
    const auto nil = xml.attributes().value(schemaInstance, "nil"_L1);
    return nil == "true"_L1 || nil == "1"_L1;
}

/// Walks through the document once, counting levels instead of recursing.
class Walk
{
public:
    Walk(QXmlStreamReader &xml, QLatin1StringView root)
        : m_xml(xml)
        , m_root(root)
    {
    }

    bool run()
    {
        while (!m_xml.atEnd()) {
            if (!take(m_xml.readNext()))
                return false;
        }
        return !m_xml.hasError();
    }

    WireBody body;

private:
    bool take(QXmlStreamReader::TokenType token)
    {
        switch (token) {
        case QXmlStreamReader::DTD: // entities are how a small body becomes a large one
        case QXmlStreamReader::EntityReference:
            return false;
        case QXmlStreamReader::StartElement:
            return start();
        case QXmlStreamReader::EndElement:
            end();
            return true;
        case QXmlStreamReader::Characters:
            if (m_depth == 2)
                m_member.text += m_xml.text();
            return true;
        default:
            return true;
        }
    }

    bool start()
    {
        ++m_depth;
        if (m_depth == 1)
            return m_xml.name().compare(m_root, Qt::CaseInsensitive) == 0;
        if (m_depth == 2)
            m_member = {m_xml.name().toString(),
                        isNil(m_xml) ? WireMember::Kind::Null : WireMember::Kind::Text,
                        {}};
        else
            m_member.kind = WireMember::Kind::Nested;
        return m_depth <= deepest;
    }

    void end()
    {
        if (m_depth == 2)
            body.append(std::move(m_member));
        --m_depth;
    }

    QXmlStreamReader &m_xml;
    QLatin1StringView m_root;
    WireMember m_member;
    int m_depth = 0;
};

} // namespace

std::optional<WireBody> readXmlBody(QXmlStreamReader &&xml, QLatin1StringView root)
{
    Walk walk(xml, root);
    if (!walk.run())
        return std::nullopt;
    return std::move(walk.body);
}

} // namespace desk
