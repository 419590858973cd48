// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestwriters.h"

#include <nlohmann/json.hpp>

namespace desk {
namespace {

// ordered_json, because nlohmann::json and QJsonObject sort their members by name.
using Json = nlohmann::ordered_json;

Json toJson(const Field &field, const Value &value)
{
    if (const auto *number = std::get_if<qint32>(&value))
        return *number;
    if (const auto *on = std::get_if<bool>(&value))
        return *on;
    if (const auto *text = std::get_if<QString>(&value))
        return text->toStdString();
    return field.type == ValueType::Text ? Json(std::string()) : Json(nullptr);
}

} // namespace

QByteArray writeJsonRequest(const Request &request)
{
    Json object = Json::object();
    for (const Field &field : fields())
        object.emplace(field.name.data(), toJson(field, request.value(field)));
    constexpr int indent = 2; // as published
    return QByteArray::fromStdString(object.dump(indent));
}

QString escapedForJson(const QString &text)
{
    const std::string quoted = Json(text.toStdString()).dump();
    return QString::fromStdString(quoted.substr(1, quoted.size() - 2));
}

} // namespace desk
