// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestwriters.h"

#include "xmlnames.h"

#include <QXmlStreamWriter>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

// A reader takes a bare CR for a line feed (XML 1.0, 2.11), and QXmlStreamWriter writes it bare.
void writeText(QXmlStreamWriter &xml, const QString &text)
{
    bool first = true;
    for (const QStringView part : QStringView(text).tokenize(u'\r')) {
        if (!first)
            xml.writeEntityReference("#xD"_L1);
        xml.writeCharacters(part.toString());
        first = false;
    }
}

void writeField(QXmlStreamWriter &xml, const Field &field, const Request &request)
{
    const bool null = std::holds_alternative<std::monostate>(request.value(field));
    if (null && field.type != ValueType::Text) {
        xml.writeEmptyElement(field.name);
        xml.writeAttribute(xmlnames::instanceNamespace, xmlnames::nil, "true"_L1);
        return;
    }
    xml.writeStartElement(field.name);
    writeText(xml, request.text(field));
    xml.writeEndElement();
}

} // namespace

QByteArray writeXmlRequest(const Request &request)
{
    QByteArray body;
    QXmlStreamWriter xml(&body);
    xml.setAutoFormatting(true);
    constexpr int indent = 2; // as published
    xml.setAutoFormattingIndent(indent);
    xml.writeStartElement(xmlnames::requestRoot);
    xml.writeNamespace(xmlnames::schemaNamespace, "xsd"_L1);
    xml.writeNamespace(xmlnames::instanceNamespace, "xsi"_L1);
    for (const Field &field : fields())
        writeField(xml, field, request);
    xml.writeEndElement();
    return body.trimmed(); // auto-formatting begins on a new line
}

QString escapedForXml(const QString &text)
{
    QString escaped;
    QXmlStreamWriter xml(&escaped);
    writeText(xml, text);
    return escaped;
}

} // namespace desk
