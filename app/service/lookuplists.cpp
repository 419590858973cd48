// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookuplists.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr LookupCall calls[] = {
    {ChoiceList::Channels, QLatin1StringView{"Channel"}, QLatin1StringView{"ChannelList"},
     QLatin1StringView{"ID"}, QLatin1StringView{"Description"}},
    {ChoiceList::Countries, QLatin1StringView{"Country"}, QLatin1StringView{"CountryList"},
     QLatin1StringView{"ISOCode"}, QLatin1StringView{"Name"}},
    {ChoiceList::Currencies, QLatin1StringView{"Currency"}, QLatin1StringView{"CurrencyList"},
     QLatin1StringView{"Code"}, QLatin1StringView{"Description"}},
    {ChoiceList::ServiceLevels, QLatin1StringView{"CustomerServiceLevel"},
     QLatin1StringView{"ServiceLevelList"}, QLatin1StringView{"ID"},
     QLatin1StringView{"Description"}},
    {ChoiceList::Categories, QLatin1StringView{"CustCategory"}, QLatin1StringView{"CategoryList"},
     QLatin1StringView{"Code"}, QLatin1StringView{"Description"}},
};

QJsonValue memberOf(const QJsonObject &object, QLatin1StringView name)
{
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.key().compare(name, Qt::CaseInsensitive) == 0)
            return member.value();
    }
    return QJsonValue::Undefined;
}

QString textOf(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

} // namespace

std::span<const LookupCall> lookupCalls()
{
    return calls;
}

std::optional<QList<Choice>> readLookupList(const LookupCall &call, const QByteArray &body)
{
    const QJsonValue rows = memberOf(QJsonDocument::fromJson(body).object(), call.listMember);
    if (!rows.isArray())
        return std::nullopt;
    QList<Choice> choices;
    const QJsonArray listed = rows.toArray();
    for (const auto &row : listed) {
        const QString code = textOf(memberOf(row.toObject(), call.codeMember));
        if (!code.isEmpty())
            choices.append({code, textOf(memberOf(row.toObject(), call.nameMember)), {}});
    }
    return choices;
}

QList<Choice> withSynonyms(QList<Choice> choices, const QList<Choice> &known)
{
    QHash<QString, const Choice *> byCode;
    for (const Choice &choice : known)
        byCode.insert(choice.code, &choice);
    for (Choice &choice : choices) {
        const Choice *twin = byCode.value(choice.code);
        if (twin)
            choice.synonyms = twin->synonyms + QStringList{twin->name};
    }
    return choices;
}

} // namespace desk
