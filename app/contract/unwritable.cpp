// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestcodec.h"

#include <QCoreApplication>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

QString tr(const char *words)
{
    return QCoreApplication::translate("Unwritable", words);
}

// XML 1.0, 2.2: what not even a character reference can stand for, surrogates aside.
bool isOutsideXml(QChar unit)
{
    const bool whiteSpace = unit == u'\t' || unit == u'\n' || unit == u'\r';
    return (unit < u' ' && !whiteSpace) || unit >= QChar(0xFFFE);
}

QString halfMessage(const Field &field, int position)
{
    return tr("%1: character %2 is only half of one and cannot be sent. Delete it.")
        .arg(field.label(), QString::number(position));
}

QString outsideXmlMessage(const Field &field, int position, QChar unit)
{
    const QString code = u"U+%1"_s.arg(uint(unit.unicode()), 4, 16, QChar(u'0')).toUpper();
    return tr("%1: XML cannot carry character %2 (%3). Delete it, or send JSON.")
        .arg(field.label(), QString::number(position), code);
}

QString textMessage(const Field &field, QStringView text, BodyFormat format)
{
    int position = 0; // in characters
    for (qsizetype i = 0; i < text.size(); ++i) {
        ++position;
        const QChar unit = text.at(i);
        const bool low = i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (unit.isHighSurrogate() && low)
            ++i;
        else if (unit.isSurrogate())
            return halfMessage(field, position);
        else if (format == BodyFormat::Xml && isOutsideXml(unit))
            return outsideXmlMessage(field, position, unit);
    }
    return {};
}

QString typeMessage(const Field &field, const Value &value)
{
    const bool null = std::holds_alternative<std::monostate>(value);
    if (field.type == ValueType::Int32 && !null && !std::holds_alternative<qint32>(value))
        return tr("%1 takes a whole number between −2147483648 and 2147483647.").arg(field.label());
    if (field.type == ValueType::Boolean && !std::holds_alternative<bool>(value))
        return tr("%1 takes true or false.").arg(field.label());
    return {};
}

} // namespace

Findings findUnwritable(const Request &request, BodyFormat format)
{
    Findings findings;
    for (const Field &field : fields()) {
        QString message = typeMessage(field, request.value(field));
        if (message.isEmpty())
            message = textMessage(field, request.text(field), format);
        if (!message.isEmpty())
            findings.append({Finding::Severity::Error, field.name, message});
    }
    return findings;
}

} // namespace desk
