// SPDX-License-Identifier: GPL-3.0-or-later
#include "binding.h"

#include <optional>

namespace desk {
namespace {

using namespace Qt::StringLiterals;
using Kind = WireMember::Kind;

std::optional<Value> toInt32(const WireMember &member)
{
    const QString digits = member.text.trimmed();
    if (digits.isEmpty())
        return Value{};
    bool ok = false;
    const qint32 number = digits.toInt(&ok);
    if (!ok || member.kind == Kind::Boolean)
        return std::nullopt;
    return Value{number};
}

std::optional<Value> toSwitch(const WireMember &member)
{
    const QString word = member.text.trimmed();
    if (word.isEmpty())
        return Value{};
    if (word.compare("true"_L1, Qt::CaseInsensitive) == 0 || word == "1"_L1)
        return Value{true};
    if (word.compare("false"_L1, Qt::CaseInsensitive) == 0 || word == "0"_L1)
        return Value{false};
    return std::nullopt;
}

std::optional<Value> toValue(const WireMember &member, ValueType type)
{
    if (member.kind == Kind::Nested)
        return std::nullopt;
    if (member.kind == Kind::Null)
        return Value{};
    switch (type) {
    case ValueType::Int32:
        return toInt32(member);
    case ValueType::Boolean:
        return toSwitch(member);
    case ValueType::Text:
        break;
    }
    return Value{member.text};
}

QString wordsFor(ValueType type)
{
    switch (type) {
    case ValueType::Int32:
        return u"Could not convert to Int32."_s;
    case ValueType::Boolean:
        return u"Could not convert to Boolean."_s;
    case ValueType::Text:
        break;
    }
    return u"Could not convert to String."_s;
}

} // namespace

BoundRequest bindRequest(const WireBody &body)
{
    BoundRequest bound;
    for (const Field &field : fields()) {
        const WireMember *member = body.find(QString(field.name));
        const std::optional<Value> value = member ? toValue(*member, field.type) : Value{};
        if (!value)
            bound.errors.append({field.name, wordsFor(field.type)});
        bound.request.setValue(field, value.value_or(Value{}));
    }
    return bound;
}

QString bindText(const WireBody &body, QLatin1StringView name, QList<BindingError> &errors)
{
    const WireMember *member = body.find(QString(name));
    if (!member)
        return {};
    const std::optional<Value> value = toValue(*member, ValueType::Text);
    if (!value)
        errors.append({name, wordsFor(ValueType::Text)});
    return value && std::holds_alternative<QString>(*value) ? std::get<QString>(*value) : QString();
}

} // namespace desk
