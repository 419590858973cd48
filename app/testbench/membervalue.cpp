// SPDX-License-Identifier: GPL-3.0-or-later
#include "membervalue.h"

#include "contract/requestcodec.h"

namespace desk {
namespace {

QByteArray jsonValue(const MemberValue &value)
{
    switch (value.kind) {
    case MemberValue::Kind::Absent:
        return {};
    case MemberValue::Kind::Null:
        return "null";
    case MemberValue::Kind::Text:
        return '"' + escapedText(value.text, BodyFormat::Json).toUtf8() + '"';
    case MemberValue::Kind::Literal:
        break;
    }
    return value.literal;
}

QByteArray xmlContent(const MemberValue &value)
{
    return value.kind == MemberValue::Kind::Text ? escapedText(value.text, BodyFormat::Xml).toUtf8()
                                                 : value.literal;
}

} // namespace

MemberValue filledIn(const MemberValue &value, const QString &characters)
{
    MemberValue filled = value;
    filled.text.insert(value.freshAt, characters.first(value.freshUnits));
    filled.freshAt = 0;
    filled.freshUnits = 0;
    return filled;
}

QByteArray memberBytes(const QString &name, const MemberValue &value, BodyFormat format)
{
    Q_ASSERT(value.freshUnits == 0);
    if (value.kind == MemberValue::Kind::Absent)
        return {};
    const QByteArray written = name.toUtf8();
    if (format == BodyFormat::Json)
        return '"' + written + "\": " + jsonValue(value);
    if (value.kind == MemberValue::Kind::Null)
        return '<' + written + " xsi:nil=\"true\" />";
    return '<' + written + '>' + xmlContent(value) + "</" + written + '>';
}

} // namespace desk
