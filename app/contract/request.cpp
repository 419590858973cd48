// SPDX-License-Identifier: GPL-3.0-or-later
#include "request.h"

namespace desk {
namespace {

using namespace Qt::StringLiterals;

Value blankValue(const Field &field)
{
    switch (field.type) {
    case ValueType::Text:
        return QString();
    case ValueType::Boolean:
        return true;
    case ValueType::Int32:
        break;
    }
    return {};
}

qsizetype indexOf(const Field &field)
{
    return &field - fields().data();
}

const Field &knownField(QLatin1StringView name)
{
    const Field *field = findField(name);
    Q_ASSERT_X(field, "Request", name.data());
    return *field;
}

// QString::toInt() would also take a plus sign and leading zeros; what was typed must be the
// number, spaces around it aside.
Value toInt32(const QString &text)
{
    const QString digits = text.trimmed();
    if (digits.isEmpty())
        return {};
    bool ok = false;
    const qint32 number = digits.toInt(&ok);
    if (!ok || QString::number(number) != digits)
        return text;
    return number;
}

} // namespace

Request::Request()
{
    m_values.reserve(qsizetype(fields().size()));
    for (const Field &field : fields())
        m_values.append(blankValue(field));
}

const Value &Request::value(const Field &field) const
{
    return m_values.at(indexOf(field));
}

void Request::setValue(const Field &field, Value value)
{
    m_values[indexOf(field)] = std::move(value);
}

const Value &Request::value(QLatin1StringView name) const
{
    return value(knownField(name));
}

void Request::setValue(QLatin1StringView name, Value value)
{
    setValue(knownField(name), std::move(value));
}

QString Request::text(const Field &field) const
{
    const Value &held = value(field);
    if (const auto *text = std::get_if<QString>(&held))
        return *text;
    if (const auto *number = std::get_if<qint32>(&held))
        return QString::number(*number);
    if (const auto *on = std::get_if<bool>(&held))
        return *on ? u"true"_s : u"false"_s;
    return {};
}

QString Request::text(QLatin1StringView name) const
{
    return text(knownField(name));
}

void Request::setText(const Field &field, const QString &text)
{
    if (field.type == ValueType::Int32)
        return setValue(field, toInt32(text));
    if (field.type == ValueType::Boolean && (text == "true"_L1 || text == "false"_L1))
        return setValue(field, text == "true"_L1);
    setValue(field, text);
}

void Request::setText(QLatin1StringView name, const QString &text)
{
    setText(knownField(name), text);
}

Request Request::withoutKey() const
{
    Request kept = *this;
    for (const Field &field : fields()) {
        if (field.format == Format::Secret)
            kept.setValue(field, QString());
    }
    return kept;
}

} // namespace desk
