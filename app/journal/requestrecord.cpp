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

std::optional<qint32> numberFromRecord(const QJsonValue &record)
{
    constexpr qint64 none = std::numeric_limits<qint64>::max();
    const qint64 number = record.toInteger(none);
    return number == qint32(number) ? std::optional(qint32(number)) : std::nullopt;
}

// What stands there in no form that a value has leaves the field as it is.
void readValue(Request &request, const Field &field, const QJsonValue &record)
{
    if (record.isNull()) {
        request.setValue(field, {});
    } else if (record.isBool()) {
        request.setValue(field, record.toBool());
    } else if (record.isDouble()) {
        if (const auto number = numberFromRecord(record))
            request.setValue(field, *number);
    } else if (const auto text = textFromRecord(record)) {
        request.setValue(field, *text);
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
    for (const Field &field : fields())
        readValue(request, field, values.value(field.name));
    return request.withoutKey();
}

} // namespace desk
