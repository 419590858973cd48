// SPDX-License-Identifier: GPL-3.0-or-later
#include "binding.h"

#include <optional>
#include <utility>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

/// One value as its field's type; nullopt: it is not of that type. Blank text is no number and no
/// switch, and so null.
struct Conversion
{
    ValueType type;

    std::optional<Value> operator()(std::monostate) const { return Value{}; }
    std::optional<Value> operator()(Unusable) const { return std::nullopt; }

    std::optional<Value> operator()(bool on) const
    {
        if (type == ValueType::Int32)
            return std::nullopt;
        return type == ValueType::Boolean ? Value{on} : Value{on ? u"true"_s : u"false"_s};
    }

    std::optional<Value> operator()(qint64 number) const
    {
        if (type == ValueType::Text)
            return Value{QString::number(number)};
        return fromNumber(number);
    }

    std::optional<Value> operator()(const QString &text) const
    {
        const QString trimmed = text.trimmed();
        if (type == ValueType::Text)
            return Value{text};
        if (trimmed.isEmpty())
            return Value{};
        if (type == ValueType::Boolean && trimmed.compare("true"_L1, Qt::CaseInsensitive) == 0)
            return Value{true};
        if (type == ValueType::Boolean && trimmed.compare("false"_L1, Qt::CaseInsensitive) == 0)
            return Value{false};
        bool ok = false;
        const qint64 number = trimmed.toLongLong(&ok);
        return ok ? fromNumber(number) : std::nullopt;
    }

private:
    std::optional<Value> fromNumber(qint64 number) const
    {
        if (type == ValueType::Boolean && (number == 0 || number == 1))
            return Value{number == 1};
        if (type == ValueType::Int32 && std::in_range<qint32>(number))
            return Value{qint32(number)};
        return std::nullopt;
    }
};

std::optional<Value> toValue(const WireMember &member, ValueType type)
{
    return std::visit(Conversion{type}, member.value);
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
        const WireMember *member = body.find(field.name);
        const std::optional<Value> value = member ? toValue(*member, field.type) : Value{};
        if (!value)
            bound.errors.append({field.name, wordsFor(field.type)});
        bound.request.setValue(field, value.value_or(Value{}));
    }
    return bound;
}

QString bindText(const WireBody &body, QLatin1StringView name, QList<BindingError> &errors)
{
    const WireMember *member = body.find(name);
    if (!member)
        return {};
    const std::optional<Value> value = toValue(*member, ValueType::Text);
    if (!value)
        errors.append({name, wordsFor(ValueType::Text)});
    return value && std::holds_alternative<QString>(*value) ? std::get<QString>(*value) : QString();
}

} // namespace desk
