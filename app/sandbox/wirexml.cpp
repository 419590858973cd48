// SPDX-License-Identifier: GPL-3.0-or-later
#include "wirexml.h"

#include "contract/bodylimits.h"
#include "contract/xmlguard.h"
#include "contract/xmlvalues.h"

#include <QXmlStreamReader>

namespace desk {
namespace {

/// Walks through the document once, counting levels instead of recursing.
class Walk
{
public:
    Walk(const QString &text, QLatin1StringView root)
        : m_xml(text)
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
        case QXmlStreamReader::EntityReference:
            return false;
        case QXmlStreamReader::StartElement:
            return start();
        case QXmlStreamReader::EndElement:
            end();
            return true;
        case QXmlStreamReader::Characters:
            if (m_depth == 2)
                m_text += m_xml.text();
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
        if (m_depth == 2) {
            m_text.clear();
            m_name = m_xml.name().toString();
            m_nil = isNil(m_xml.attributes());
        }
        m_nested = m_depth > 2;
        return m_depth <= deepestNesting;
    }

    void end()
    {
        if (m_depth == 2)
            body.append({m_name, value()});
        --m_depth;
    }

    Scalar value() const
    {
        if (m_nested)
            return Unusable();
        return m_nil ? Scalar() : Scalar(m_text);
    }

    QXmlStreamReader m_xml;
    QLatin1StringView m_root;
    QString m_name;
    QString m_text;
    bool m_nil = false;
    bool m_nested = false;
    int m_depth = 0;
};

} // namespace

std::optional<WireBody> readXmlBody(const QString &text, QLatin1StringView root)
{
    if (findXmlThreat(text))
        return std::nullopt;
    Walk walk(text, root);
    if (!walk.run())
        return std::nullopt;
    return std::move(walk.body);
}

} // namespace desk
