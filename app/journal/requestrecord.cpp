// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestrecord.h"

#include "textrecord.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

namespace desk {
namespace {

struct ValueRecorder
{
    QJsonValue operator()(std::monostate) const { return QJsonValue::Null; }
    QJsonValue operator()(const QString &text) const { return recordText(text); }
    QJsonValue operator()(qint32 number) const { return number; }
    QJsonValue operator()(bool on) const { return on; }
};

std::optional<Value> numberFromRecord(const QJsonValue &record)
{
    constexpr qint64 none = std::numeric_limits<qint64>::max();
    const qint64 number = record.toInteger(none);
    if (number != qint32(number))
        return std::nullopt;
    return qint32(number);
}

std::optional<Value> valueFromRecord(const QJsonValue &record)
{
    switch (record.type()) {
    case QJsonValue::Null:
        return Value();
    case QJsonValue::Bool:
        return record.toBool();
    case QJsonValue::Double:
        return numberFromRecord(record);
    default:
        return textFromRecord(record);
    }
}

} // namespace

QString recordRequest(const Request &request)
{
    QJsonObject record;
    for (const Field &field : fields()) {
        if (field.format != Format::Secret)
            record.insert(field.name, std::visit(ValueRecorder(), request.value(field)));
    }
    return QString::fromUtf8(QJsonDocument(record).toJson(QJsonDocument::Compact));
}

Request requestFromRecord(const QString &record)
{
    const QJsonObject values = QJsonDocument::fromJson(record.toUtf8()).object();
    Request request;
    for (const Field &field : fields()) {
        if (auto value = valueFromRecord(values.value(field.name)))
            request.setValue(field, *std::move(value));
    }
    return request.withoutKey();
}

} // namespace desk
