// SPDX-License-Identifier: GPL-3.0-or-later
#include "answerrecord.h"

#include "textrecord.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

void insertNumber(QJsonObject &record, QLatin1StringView name, std::optional<qint64> number)
{
    if (number)
        record.insert(name, *number);
}

std::optional<qint64> numberFrom(const QJsonObject &record, QLatin1StringView name)
{
    const QJsonValue held = record.value(name);
    return held.isDouble() ? std::optional(held.toInteger()) : std::nullopt;
}

QJsonObject recordIssue(const Issue &issue)
{
    QJsonObject record{{"message"_L1, recordText(issue.message)},
                       {"extraData"_L1, recordText(issue.extraData)}};
    insertNumber(record, "id"_L1, issue.id);
    return record;
}

Issue issueFrom(const QJsonObject &record)
{
    return {.id = numberFrom(record, "id"_L1),
            .message = textFromRecord(record.value("message"_L1)).value_or(QString()),
            .extraData = textFromRecord(record.value("extraData"_L1)).value_or(QString())};
}

} // namespace

QString recordAnswer(const Answer &answer)
{
    QJsonObject record;
    if (answer.ok)
        record.insert("ok"_L1, *answer.ok);
    insertNumber(record, "accountId"_L1, answer.accountId);
    if (answer.accountNo)
        record.insert("accountNo"_L1, recordText(*answer.accountNo));
    insertNumber(record, "addressId"_L1, answer.addressId);
    insertNumber(record, "contactId"_L1, answer.contactId);
    if (answer.accountIdUnreadable)
        record.insert("accountIdUnreadable"_L1, true);
    QJsonArray issues;
    for (const Issue &issue : answer.issues)
        issues.append(recordIssue(issue));
    if (!issues.isEmpty())
        record.insert("issues"_L1, issues);
    return QString::fromUtf8(QJsonDocument(record).toJson(QJsonDocument::Compact));
}

Answer answerFromRecord(const QString &record)
{
    const QJsonObject held = QJsonDocument::fromJson(record.toUtf8()).object();
    Answer answer;
    if (const QJsonValue ok = held.value("ok"_L1); ok.isBool())
        answer.ok = ok.toBool();
    answer.accountId = numberFrom(held, "accountId"_L1);
    answer.accountNo = textFromRecord(held.value("accountNo"_L1));
    answer.addressId = numberFrom(held, "addressId"_L1);
    answer.contactId = numberFrom(held, "contactId"_L1);
    answer.accountIdUnreadable = held.value("accountIdUnreadable"_L1).toBool();
    const QJsonArray issues = held.value("issues"_L1).toArray();
    for (const auto &issue : issues)
        answer.issues.append(issueFrom(issue.toObject()));
    return answer;
}

} // namespace desk
