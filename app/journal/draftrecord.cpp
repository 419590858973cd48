// SPDX-License-Identifier: GPL-3.0-or-later
#include "draftrecord.h"

#include "requestrecord.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

// The request's own record stands in it as text, so that one reader knows its form.
QJsonObject objectOf(const Draft &draft)
{
    return {{"request"_L1, recordRequest(draft.request)},
            {"company"_L1, draft.accountType == AccountType::Company}};
}

std::optional<Draft> draftOf(const QJsonObject &object)
{
    const QJsonValue request = object.value("request"_L1);
    if (!request.isString())
        return std::nullopt;
    return Draft{requestFromRecord(request.toString()),
                 object.value("company"_L1).toBool() ? AccountType::Company : AccountType::Person};
}

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray recordDraft(const Draft &draft)
{
    return bytesOf(objectOf(draft));
}

QByteArray recordParkedDraft(const ParkedDraft &parked)
{
    QJsonObject object = objectOf(parked.draft);
    object.insert("parkedAt"_L1, parked.parkedAt.toUTC().toString(Qt::ISODateWithMs));
    object.insert("environment"_L1, parked.environment);
    return bytesOf(object);
}

std::optional<Draft> draftFromRecord(const QByteArray &record)
{
    return draftOf(QJsonDocument::fromJson(record).object());
}

std::optional<ParkedDraft> parkedDraftFromRecord(const QByteArray &record)
{
    const QJsonObject object = QJsonDocument::fromJson(record).object();
    const auto draft = draftOf(object);
    if (!draft)
        return std::nullopt;
    const auto parkedAt =
        QDateTime::fromString(object.value("parkedAt"_L1).toString(), Qt::ISODateWithMs);
    return ParkedDraft{{}, parkedAt.toUTC(), object.value("environment"_L1).toString(), *draft};
}

} // namespace desk
