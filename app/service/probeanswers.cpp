// SPDX-License-Identifier: GPL-3.0-or-later
#include "probeanswers.h"

#include "lookuplists.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView secondsMember{"SecondsFromMidnight"};

bool isNumber(const QString &text)
{
    bool isOne = false;
    text.trimmed().toDouble(&isOne);
    return isOne;
}

bool isSeconds(const QJsonValue &value)
{
    return value.isDouble() || isNumber(value.toString());
}

bool isJsonPulse(const QByteArray &body)
{
    const QJsonObject answer = QJsonDocument::fromJson(body).object();
    const auto members = answer.keys();
    return std::ranges::any_of(members, [&answer](const QString &name) {
        return name.compare(secondsMember, Qt::CaseInsensitive) == 0 &&
               isSeconds(answer.value(name));
    });
}

bool isXmlPulse(const QByteArray &body)
{
    QXmlStreamReader reader(body);
    if (!reader.readNextStartElement() || reader.name() != "Pulse"_L1)
        return false;
    while (reader.readNextStartElement()) {
        if (reader.name() == secondsMember)
            return isNumber(reader.readElementText(QXmlStreamReader::SkipChildElements));
        reader.skipCurrentElement();
    }
    return false;
}

const LookupCall &channelCall()
{
    return *std::ranges::find(lookupCalls(), ChoiceList::Channels, &LookupCall::list);
}

} // namespace

QByteArray pulseBody(BodyFormat format)
{
    return format == BodyFormat::Json ? "{}"_ba : "<PulseParams/>"_ba;
}

QByteArray channelBody(BodyFormat format, const QString &key)
{
    if (format == BodyFormat::Json)
        return QJsonDocument(QJsonObject{{"apiKey"_L1, key}}).toJson(QJsonDocument::Compact);
    QByteArray body;
    QXmlStreamWriter xml(&body);
    xml.writeStartElement(u"Params"_s);
    xml.writeTextElement(u"apiKey"_s, key);
    xml.writeEndElement();
    return body;
}

bool isPulseAnswer(const QByteArray &body)
{
    return isJsonPulse(body) || isXmlPulse(body);
}

bool isChannelAnswer(const QByteArray &body)
{
    if (readLookupList(channelCall(), body))
        return true;
    QXmlStreamReader reader(body);
    return reader.readNextStartElement() && reader.name() == "Channels"_L1;
}

} // namespace desk
