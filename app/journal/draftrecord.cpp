// SPDX-License-Identifier: GPL-3.0-or-later
#include "draftrecord.h"

#include "headerrecord.h"
#include "requestrecord.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

// The request's own record stands in it as text, so that one reader knows its form.
QJsonObject objectOf(const Draft &draft)
{
    QJsonObject object{{"request"_L1, recordRequest(draft.request)},
                       {"company"_L1, draft.accountType == AccountType::Company}};
    if (draft.text) {
        object.insert("headers"_L1, recordHeaders(draft.text->headers));
        object.insert("body"_L1, QString::fromLatin1(draft.text->body.toBase64()));
    }
    return object;
}

std::optional<DraftText> textOf(const QJsonObject &object)
{
    const QJsonValue body = object.value("body"_L1);
    if (!body.isString())
        return std::nullopt;
    return DraftText{headersFromRecord(object.value("headers"_L1).toString()),
                     QByteArray::fromBase64(body.toString().toLatin1())};
}

std::optional<Draft> draftOf(const QJsonObject &object)
{
    const QJsonValue request = object.value("request"_L1);
    if (!request.isString())
        return std::nullopt;
    return Draft{requestFromRecord(request.toString()),
                 object.value("company"_L1).toBool() ? AccountType::Company : AccountType::Person,
                 textOf(object)};
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
