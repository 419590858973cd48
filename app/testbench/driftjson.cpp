// SPDX-License-Identifier: GPL-3.0-or-later
#include "driftjson.h"

#include <nlohmann/json.hpp>

namespace desk {
namespace {

// ordered_json, because nlohmann::json and QJsonObject sort their members by name.
using Json = nlohmann::ordered_json;

Json toJson(const QJsonValue &value)
{
    return value.isDouble() ? Json(value.toInt()) : Json(value.toString().toStdString());
}

Json toJson(const Drift &drift)
{
    Json json;
    json["field"] = drift.field.toStdString();
    json["rule"] = driftName(drift.rule).toStdString();
    json["published"] = toJson(drift.published);
    json["observed"] = toJson(drift.observed);
    json["format"] = driftFormatName(drift).toStdString();
    return json;
}

} // namespace

QByteArray driftJson(const BoundaryReport &report)
{
    Json json;
    json["cases"] = report.cases.size();
    json["as_published"] = report.count(Standing::AsPublished);
    json["could_not_tell"] = report.count(Standing::CouldNotTell);
    json["observed"] = report.count(Standing::Observed);
    json["drift"] = Json::array();
    for (const Drift &drift : report.drifts)
        json["drift"].push_back(toJson(drift));
    return QByteArray::fromStdString(json.dump());
}

} // namespace desk
