// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/attempt.h"

#include <QTimeZone>
#include <QUuid>

namespace desk::sample {

inline Request request(const QString &firstname, const QString &surname,
                       const QString &company = {}, const QString &accountNo = {})
{
    Request request;
    request.setText(field::firstname, firstname);
    request.setText(field::surname, surname);
    request.setText(field::companyName, company);
    request.setText(field::accountNo, accountNo);
    return request;
}

/// One that runs.
inline Attempt attempt(const Request &request,
                       const QDateTime &openedAt = QDateTime::currentDateTimeUtc())
{
    Attempt attempt;
    attempt.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    attempt.openedAt = openedAt.addMSecs(-(openedAt.time().msec()));
    attempt.environment = QStringLiteral("Sandbox");
    attempt.baseUrl = QUrl(QStringLiteral("http://127.0.0.1:8080/"));
    attempt.request = request;
    return attempt;
}

inline Attempt concluded(Attempt attempt, Outcome outcome, const Answer &answer = {},
                         const QString &error = {})
{
    Conclusion conclusion;
    conclusion.outcome = outcome;
    conclusion.answer = answer;
    conclusion.error = error;
    attempt.conclusion = conclusion;
    attempt.concludedAt = attempt.openedAt.addMSecs(84);
    return attempt;
}

inline Answer createdAnswer(qint64 accountId, const QString &accountNo)
{
    Answer answer;
    answer.ok = true;
    answer.accountId = accountId;
    answer.accountNo = accountNo;
    answer.addressId = accountId + 2;
    answer.contactId = accountId + 3;
    return answer;
}

inline Answer rejectedAnswer(const QList<Issue> &issues)
{
    Answer answer;
    answer.ok = false;
    answer.issues = issues;
    return answer;
}

} // namespace desk::sample
