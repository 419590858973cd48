// SPDX-License-Identifier: GPL-3.0-or-later
#include "controlvalues.h"

#include "boundarycodes.h"
#include "boundarytexts.h"

namespace desk {
namespace {

QList<MemberValue> codes(const Field &field, const Catalogue &lists)
{
    QList<MemberValue> values;
    const QStringList listed = triedListed(field, lists, CodeChoice::Sample);
    for (const QString &code : listed) {
        values.append(field.type == ValueType::Text ? MemberValue::ofText(code)
                                                    : MemberValue::ofLiteral(code.toUtf8()));
    }
    return values;
}

QList<MemberValue> texts(const Field &field)
{
    constexpr int fewUnits = 3;
    if (field.format == Format::AccountNo) {
        QList<MemberValue> values{MemberValue::ofText({})};
        for (int units = field.limit - 1; units >= fewestUnits(field); --units)
            values.append(textOf(field, units));
        return values;
    }
    if (field.format == Format::Email)
        return {textOf(field, fewestUnits(field))};
    return {textOf(field, fewUnits), textOf(field, 1)};
}

MemberValue nothing(const Field &field)
{
    return field.type == ValueType::Text ? MemberValue::ofText({}) : MemberValue::null();
}

} // namespace

QList<MemberValue> otherValues(const Field &field, const MemberValue &own, const Catalogue &lists)
{
    QList<MemberValue> values;
    if (field.format == Format::Secret)
        return values;
    if (field.choices != ChoiceList::None)
        values = codes(field, lists);
    else if (field.type == ValueType::Boolean)
        values = {MemberValue::ofLiteral("true"), MemberValue::ofLiteral("false")};
    else
        values = texts(field);
    if (field.presence == Presence::Optional)
        values.append(nothing(field));
    values.removeAll(own);
    return values;
}

} // namespace desk
