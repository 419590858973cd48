// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/attempt.h"

#include <QUuid>

namespace desk::samples {

using namespace Qt::StringLiterals;

inline Attempt attempt(const QString &surname = u"Smith"_s)
{
    Attempt attempt;
    attempt.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    attempt.openedAt = QDateTime::fromMSecsSinceEpoch(1'790'000'000'123, Qt::UTC);
    attempt.environment = u"Sandbox"_s;
    attempt.baseUrl = QUrl(u"http://127.0.0.1:8080/service"_s);
    attempt.format = BodyFormat::Xml;
    attempt.request.setValue(field::accountNo, u"A-1042"_s);
    attempt.request.setValue(field::channelId, 2);
    attempt.request.setValue(field::surname, surname);
    return attempt;
}

inline Conclusion created(qint64 accountId = 77)
{
    Conclusion conclusion;
    conclusion.outcome = Outcome::Created;
    conclusion.httpStatus = 200;
    conclusion.answer.ok = true;
    conclusion.answer.accountId = accountId;
    conclusion.answer.accountNo = u"A-1042"_s;
    conclusion.answer.addressId = 78;
    conclusion.answer.contactId = 79;
    return conclusion;
}

inline Exchange exchange()
{
    return {.url = QUrl(u"http://127.0.0.1:8080/service/api/v1/CustomerCreate"_s),
            .requestHeaders = {{"Content-Type", "application/xml"}, {"X-Odd", "\xe9\x80"}},
            .requestBody = QByteArray("<a>\0</a>", 8),
            .status = 200,
            .reason = "OK",
            .responseHeaders = {{"Date", "today"}, {"Date", "tomorrow"}},
            .responseBody = QByteArray("\xff\x00{}", 4),
            .responseCut = true,
            .durationMs = 84,
            .phases = {.encryptedMs = 31, .firstByteMs = 80}};
}

} // namespace desk::samples
