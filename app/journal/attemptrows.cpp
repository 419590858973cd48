// SPDX-License-Identifier: GPL-3.0-or-later
#include "attemptrows.h"

#include "answerrecord.h"
#include "headerrecord.h"
#include "historyrows.h"
#include "requestrecord.h"
#include "searchtext.h"
#include "sqlconnection.h"

#include <QJsonDocument>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

// SQLite takes a null QString or QByteArray for NULL, and spoils text around a lone surrogate.
QString storable(const QString &text)
{
    return text.isEmpty() ? u""_s : QString::fromUtf8(text.toUtf8());
}

QByteArray storable(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

QString encoded(const QUrl &url)
{
    return storable(QString::fromLatin1(url.toEncoded()));
}

QString searchColumn(const RecordedAttempt &attempt, const std::optional<Conclusion> &conclusion)
{
    return storable(searchText(attempt.request, attempt.notes, conclusion));
}

template <typename Number>
QVariant orNull(const std::optional<Number> &number)
{
    return number ? QVariant(*number) : QVariant();
}

} // namespace

std::optional<qint64> insertAttempt(SqlConnection &connection, const Attempt &attempt,
                                    const QString &owner, qint64 openedAt, Findable findable)
{
    const bool isFindable = findable == Findable::AtOnce;
    const QString words = isFindable ? searchText(attempt.request, {}, std::nullopt) : QString();
    const bool isInserted = connection.execute(
        u"INSERT INTO attempts (id, owner, opened_at, environment, base_url, format, request,"
        " sent_as, search_text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {storable(attempt.id), owner, openedAt, storable(attempt.environment),
         encoded(attempt.baseUrl), QString(formatName(attempt.format)),
         recordRequest(attempt.request), QString(sentAsName(attempt.sentAs)), storable(words)});
    if (!isInserted)
        return std::nullopt;
    const qint64 number = connection.lastInsertId();
    const bool isShown =
        !isFindable || writeHistoryRow(connection, number, attempt.request, std::nullopt);
    return isShown ? std::optional(number) : std::nullopt;
}

bool insertEvent(SqlConnection &connection, qint64 attempt, qint64 at, QLatin1StringView kind,
                 const QJsonObject &detail)
{
    return connection.execute(
        u"INSERT INTO events (attempt, at, kind, detail) VALUES (?, ?, ?, ?)"_s,
        {attempt, at, QString(kind),
         QString::fromUtf8(QJsonDocument(detail).toJson(QJsonDocument::Compact))});
}

bool updateConclusion(SqlConnection &connection, const RecordedAttempt &attempt,
                      const Conclusion &conclusion, qint64 at)
{
    return connection.execute(
               u"UPDATE attempts SET concluded_at = ?, outcome = ?, http_status = ?, answer = ?,"
               " error = ?, search_text = ? WHERE number = ?"_s,
               {at, QString(outcomeName(conclusion.outcome)), orNull(conclusion.httpStatus),
                recordAnswer(conclusion.answer), storable(conclusion.error),
                searchColumn(attempt, conclusion), attempt.number}) &&
           writeHistoryRow(connection, attempt.number, attempt.request, conclusion);
}

bool updateSearchText(SqlConnection &connection, const RecordedAttempt &attempt,
                      const std::optional<Conclusion> &conclusion)
{
    return connection.execute(u"UPDATE attempts SET search_text = ? WHERE number = ?"_s,
                              {searchColumn(attempt, conclusion), attempt.number});
}

// In the place of what stood there before the answer, if anything did.
bool insertExchange(SqlConnection &connection, qint64 attempt, const Exchange &exchange)
{
    return connection.execute(
        u"INSERT OR REPLACE INTO exchanges (attempt, url, request_headers, request_body, status,"
        " reason, response_headers, response_body, response_cut, duration_ms, encrypted_ms,"
        " first_byte_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {attempt, encoded(exchange.url), recordHeaders(exchange.requestHeaders),
         storable(exchange.requestBody), orNull(exchange.status), storable(exchange.reason),
         recordHeaders(exchange.responseHeaders), storable(exchange.responseBody),
         exchange.responseCut, exchange.durationMs, orNull(exchange.phases.encryptedMs),
         orNull(exchange.phases.firstByteMs)});
}

} // namespace desk
