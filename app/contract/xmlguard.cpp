// SPDX-License-Identifier: GPL-3.0-or-later
#include "xmlguard.h"

namespace desk {
namespace {

constexpr int mostAttributes = 256;

// The end of what begins with one mark at an offset and ends with another; nullopt: it is not that.
std::optional<qsizetype> endOfMarked(QStringView xml, qsizetype open, QStringView first,
                                     QStringView last)
{
    if (!xml.sliced(open).startsWith(first))
        return std::nullopt;
    const qsizetype found = xml.indexOf(last, open + first.size());
    return found < 0 ? xml.size() : found + last.size();
}

std::optional<qsizetype> endOfSpecial(QStringView xml, qsizetype open)
{
    if (const auto comment = endOfMarked(xml, open, u"<!--", u"-->"))
        return comment;
    if (const auto characters = endOfMarked(xml, open, u"<![CDATA[", u"]]>"))
        return characters;
    return endOfMarked(xml, open, u"<?", u"?>");
}

struct Tag
{
    qsizetype end = 0;
    int attributes = 0;
};

// A ">" or "=" in quotes is part of a value.
Tag scanTag(QStringView xml, qsizetype open)
{
    Tag tag;
    QChar quote;
    for (tag.end = open + 1; tag.end < xml.size(); ++tag.end) {
        const QChar unit = xml.at(tag.end);
        if (!quote.isNull())
            quote = unit == quote ? QChar() : quote;
        else if (unit == u'"' || unit == u'\'')
            quote = unit;
        else if (unit == u'=')
            ++tag.attributes;
        else if (unit == u'>')
            break;
    }
    return tag;
}

} // namespace

std::optional<XmlThreat> findXmlThreat(QStringView xml)
{
    qsizetype open = xml.indexOf(u'<');
    while (open >= 0) {
        qsizetype end = 0;
        if (const auto special = endOfSpecial(xml, open)) {
            end = *special;
        } else if (xml.sliced(open).startsWith(u"<!")) {
            return XmlThreat{XmlThreat::Kind::DocumentType, open};
        } else {
            const Tag tag = scanTag(xml, open);
            if (tag.attributes > mostAttributes)
                return XmlThreat{XmlThreat::Kind::ManyAttributes, open};
            end = tag.end;
        }
        open = xml.indexOf(u'<', end);
    }
    return std::nullopt;
}

} // namespace desk
