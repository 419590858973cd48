// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookuplists.h"

#include "contract/textdecoding.h"
#include "contract/xmlguard.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QXmlStreamReader>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr LookupCall calls[] = {
    {ChoiceList::Channels, QLatin1StringView{"Channel"}, QLatin1StringView{"ChannelList"},
     QLatin1StringView{"ID"}, QLatin1StringView{"Description"}, QLatin1StringView{"Channels"},
     QLatin1StringView{"Channel"}},
    {ChoiceList::Countries, QLatin1StringView{"Country"}, QLatin1StringView{"CountryList"},
     QLatin1StringView{"ISOCode"}, QLatin1StringView{"Name"}, QLatin1StringView{"Countries"},
     QLatin1StringView{"Country"}},
    {ChoiceList::Currencies, QLatin1StringView{"Currency"}, QLatin1StringView{"CurrencyList"},
     QLatin1StringView{"Code"}, QLatin1StringView{"Description"}, QLatin1StringView{"Currencies"},
     QLatin1StringView{"Currency"}},
    {ChoiceList::ServiceLevels, QLatin1StringView{"CustomerServiceLevel"},
     QLatin1StringView{"ServiceLevelList"}, QLatin1StringView{"ID"},
     QLatin1StringView{"Description"}, QLatin1StringView{"CustomerServiceLevels"},
     QLatin1StringView{"Level"}},
    {ChoiceList::Categories, QLatin1StringView{"CustCategory"}, QLatin1StringView{"CategoryList"},
     QLatin1StringView{"Code"}, QLatin1StringView{"Description"},
     QLatin1StringView{"CustCategories"}, QLatin1StringView{"CustCategory"}},
    {ChoiceList::None, QLatin1StringView{"Message"}, QLatin1StringView{"MessagesList"},
     QLatin1StringView{"ID"}, QLatin1StringView{"Description"}, QLatin1StringView{"Messages"},
     QLatin1StringView{"Message"}},
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

std::optional<QList<Choice>> readJsonList(const LookupCall &call, const QByteArray &body)
{
    const QJsonValue rows = memberOf(QJsonDocument::fromJson(body).object(), call.listMember);
    if (!rows.isArray())
        return std::nullopt;
    QList<Choice> choices;
    const QJsonArray listed = rows.toArray();
    for (const auto &row : listed) {
        const QJsonObject object = row.toObject();
        choices.append({textOf(memberOf(object, call.codeMember)),
                        textOf(memberOf(object, call.nameMember)),
                        {}});
    }
    return choices;
}

bool isNamed(const QXmlStreamReader &xml, QLatin1StringView name)
{
    return xml.name().compare(name, Qt::CaseInsensitive) == 0;
}

Choice readXmlRow(const LookupCall &call, QXmlStreamReader &xml)
{
    Choice row;
    while (xml.readNextStartElement()) {
        const bool isCode = isNamed(xml, call.codeMember);
        const bool isName = isNamed(xml, call.nameMember);
        const QString text = xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
        if (isCode)
            row.code = text;
        else if (isName)
            row.name = text;
    }
    return row;
}

std::optional<QList<Choice>> readXmlList(const LookupCall &call, const QString &text)
{
    if (findXmlThreat(text))
        return std::nullopt;
    QXmlStreamReader xml(text);
    if (!xml.readNextStartElement() || !isNamed(xml, call.xmlRoot))
        return std::nullopt;
    QList<Choice> choices;
    while (xml.readNextStartElement()) {
        if (isNamed(xml, call.xmlItem))
            choices.append(readXmlRow(call, xml));
        else
            xml.skipCurrentElement();
    }
    while (!xml.atEnd()) // an answer that is cut short shows only at its end
        xml.readNext();
    return xml.hasError() ? std::nullopt : std::optional(choices);
}

// Rows that say the same twice help nobody; without a code there is nothing to send.
QList<Choice> usable(QList<Choice> choices)
{
    QSet<std::pair<QString, QString>> seen;
    choices.removeIf([&seen](const Choice &choice) {
        const qsizetype before = seen.size();
        seen.insert({choice.code, choice.name});
        return choice.code.isEmpty() || seen.size() == before;
    });
    return choices;
}

} // namespace

std::span<const LookupCall> lookupCalls()
{
    return calls;
}

std::optional<QList<Choice>> readLookupList(const LookupCall &call, const QByteArray &body)
{
    const QString text = decodeText(body).text;
    const auto choices = QStringView(text).trimmed().startsWith(u'<')
                             ? readXmlList(call, text)
                             : readJsonList(call, text.toUtf8());
    return choices ? std::optional(usable(*choices)) : std::nullopt;
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
