// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "field.h"

#include <QList>
#include <QString>

#include <variant>

namespace desk {

/// What a field holds: null, text, a number or a switch. A field may hold text although its type
/// is Int32: that is what somebody typed and no number was found in; validation says so.
using Value = std::variant<std::monostate, QString, qint32, bool>;

/// The value of one CustomerCreate call: every field of the table, always all of them. Knows
/// nothing of widgets or bytes.
class Request
{
public:
    /// A blank one: text "", the switches on, numbers null.
    Request();

    const Value &value(const Field &field) const;
    void setValue(const Field &field, Value value);

    /// By API name; the name must be in the table.
    const Value &value(QLatin1StringView name) const;
    void setValue(QLatin1StringView name, Value value);

    /// The field as a person would read it: numbers in digits, null as "", switches as
    /// "true"/"false". The data of the wire, in no locale.
    QString text(const Field &field) const;
    QString text(QLatin1StringView name) const;

    /// Reads the text as the field's type: digits of an Int32 field become a number, a blank one
    /// null, "true"/"false" a switch; whatever else stays the text that it is.
    void setText(const Field &field, const QString &text);
    void setText(QLatin1StringView name, const QString &text);

    /// The same request with the secret fields blank: the only form that is ever kept.
    Request withoutKey() const;

    bool operator==(const Request &) const = default;

private:
    QList<Value> m_values; // one a row of the table
};

} // namespace desk
