// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookupsnapshot.h"

#include "lookuplists.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int version = 1;

QJsonObject recordList(const FetchedList &list)
{
    QJsonArray rows;
    for (const Choice &choice : list.rows->choices())
        rows.append(QJsonArray{choice.code, choice.name});
    return {{"fetched"_L1, list.fetchedAt.toString(Qt::ISODate)}, {"rows"_L1, rows}};
}

std::optional<FetchedList> listFromRecord(const QJsonObject &record, const QList<Choice> &known)
{
    const QDateTime fetchedAt =
        QDateTime::fromString(record.value("fetched"_L1).toString(), Qt::ISODate);
    const QJsonValue rows = record.value("rows"_L1);
    if (!fetchedAt.isValid() || !rows.isArray())
        return std::nullopt;
    QList<Choice> choices;
    const QJsonArray recorded = rows.toArray();
    for (const auto &row : recorded) {
        const QJsonArray columns = row.toArray();
        const QString code = columns.at(0).toString();
        if (!code.isEmpty())
            choices.append({code, columns.at(1).toString(), {}});
    }
    return FetchedList{fetchedAt.toUTC(), std::make_shared<const ChoiceMatcher>(
                                              withSynonyms(std::move(choices), known))};
}

} // namespace

QByteArray recordSnapshot(const LookupSnapshot &snapshot, const QString &place)
{
    QJsonObject lists;
    for (auto list = snapshot.cbegin(); list != snapshot.cend(); ++list)
        lists.insert(list.key(), recordList(*list));
    return QJsonDocument(
               QJsonObject{{"version"_L1, version}, {"place"_L1, place}, {"lists"_L1, lists}})
        .toJson(QJsonDocument::Compact);
}

LookupSnapshot snapshotFromRecord(const QByteArray &record, const QString &place,
                                  const Catalogue &known)
{
    const QJsonObject root = QJsonDocument::fromJson(record).object();
    if (root.value("version"_L1).toInt() != version || root.value("place"_L1) != place)
        return {};
    const QJsonObject lists = root.value("lists"_L1).toObject();
    LookupSnapshot snapshot;
    for (const LookupCall &call : lookupCalls()) {
        const auto list = listFromRecord(lists.value(call.call).toObject(), known.list(call.list));
        if (list)
            snapshot.insert(call.call, *list);
    }
    return snapshot;
}

} // namespace desk
