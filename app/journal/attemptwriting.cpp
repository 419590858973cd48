// SPDX-License-Identifier: GPL-3.0-or-later
#include "attemptwriting.h"

#include "answerrecord.h"
#include "headerrecord.h"
#include "ownerlock.h"
#include "requestrecord.h"
#include "searchtext.h"
#include "sqlconnection.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

struct OpenAttempt
{
    qint64 number = 0;
    Request request;
};

// SQLite takes a null QString for NULL and a null QByteArray too.
QString notNull(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

QByteArray notNull(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

QString encoded(const QUrl &url)
{
    return notNull(QString::fromLatin1(url.toEncoded()));
}

QVariant orNull(const std::optional<int> &number)
{
    return number ? QVariant(*number) : QVariant();
}

qint64 nowMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

bool insertEvent(SqlConnection &connection, qint64 attempt, qint64 at, QLatin1StringView kind)
{
    return connection.execute(
        u"INSERT INTO events (attempt, at, kind, detail) VALUES (?, ?, ?, '{}')"_s,
        {attempt, at, QString(kind)});
}

std::optional<qint64> insertAttempt(SqlConnection &connection, const Attempt &attempt,
                                    const QString &owner, qint64 openedAt)
{
    const auto query = connection.run(
        u"INSERT INTO attempts (id, owner, opened_at, environment, base_url, format, request,"
        " search_text) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {attempt.id, owner, openedAt, notNull(attempt.environment), encoded(attempt.baseUrl),
         QString(formatName(attempt.format)), recordRequest(attempt.request),
         notNull(searchText(attempt.request, std::nullopt))});
    return query ? std::optional(query->lastInsertId().toLongLong()) : std::nullopt;
}

bool updateConclusion(SqlConnection &connection, const OpenAttempt &attempt,
                      const Conclusion &conclusion, qint64 at)
{
    return connection.execute(
        u"UPDATE attempts SET concluded_at = ?, outcome = ?, http_status = ?, answer = ?,"
        " error = ?, search_text = ? WHERE number = ?"_s,
        {at, QString(outcomeName(conclusion.outcome)), orNull(conclusion.httpStatus),
         recordAnswer(conclusion.answer), notNull(conclusion.error),
         notNull(searchText(attempt.request, conclusion)), attempt.number});
}

bool conclude(SqlConnection &connection, const OpenAttempt &attempt, const Conclusion &conclusion)
{
    const qint64 at = nowMs();
    return updateConclusion(connection, attempt, conclusion, at) &&
           insertEvent(connection, attempt.number, at, "concluded"_L1);
}

bool insertExchange(SqlConnection &connection, qint64 attempt, const Exchange &exchange)
{
    return connection.execute(
        u"INSERT INTO exchanges (attempt, url, request_headers, request_body, status, reason,"
        " response_headers, response_body, response_cut, duration_ms)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {attempt, encoded(exchange.url), recordHeaders(exchange.requestHeaders),
         notNull(exchange.requestBody), orNull(exchange.status), notNull(exchange.reason),
         recordHeaders(exchange.responseHeaders), notNull(exchange.responseBody),
         exchange.responseCut, exchange.durationMs});
}

// The attempt as long as it has no conclusion; else why it cannot have one now.
struct FoundAttempt
{
    OpenAttempt attempt;
    QString error;
};

FoundAttempt findOpen(SqlConnection &connection, const QString &id)
{
    auto query =
        connection.run(u"SELECT number, request, outcome FROM attempts WHERE id = ?"_s, {id});
    if (!query)
        return {.attempt = {}, .error = connection.error().text()};
    if (!connection.next(*query))
        return {.attempt = {},
                .error =
                    QCoreApplication::translate("Journal", "The attempt is not in the journal.")};
    if (!query->isNull(2))
        return {.attempt = {},
                .error = QCoreApplication::translate(
                    "Journal", "The attempt has its outcome already; that stands.")};
    return {.attempt = {.number = query->value(0).toLongLong(),
                        .request = requestFromRecord(query->value(1).toString())},
            .error = {}};
}

// nullopt: they could not be read.
std::optional<QList<OpenAttempt>> findAbandoned(SqlConnection &connection,
                                                const QString &ownersFolder)
{
    auto query =
        connection.run(u"SELECT number, request, owner FROM attempts WHERE outcome IS NULL"_s);
    if (!query)
        return std::nullopt;
    QHash<QString, bool> alive;
    QList<OpenAttempt> abandoned;
    while (connection.next(*query)) {
        const QString owner = query->value(2).toString();
        if (!alive.contains(owner))
            alive.insert(owner, OwnerLock::isAlive(ownersFolder, owner));
        if (!alive.value(owner)) {
            abandoned.append({.number = query->value(0).toLongLong(),
                              .request = requestFromRecord(query->value(1).toString())});
        }
    }
    if (connection.error().kind != StorageError::Kind::None)
        return std::nullopt;
    return abandoned;
}

Conclusion lostConclusion()
{
    return {.outcome = Outcome::Unknown,
            .httpStatus = {},
            .answer = {},
            .error = QCoreApplication::translate(
                "Journal", "The program ended before the answer was known. Find out whether the "
                           "account exists before creating it again.")};
}

} // namespace

QString writeOpened(SqlConnection &connection, const Attempt &attempt, const QString &owner)
{
    if (attempt.id.isEmpty())
        return QCoreApplication::translate("Journal",
                                           "An attempt without an identity cannot be recorded.");
    const qint64 at = attempt.openedAt.isValid() ? attempt.openedAt.toMSecsSinceEpoch() : nowMs();
    SqlTransaction transaction(connection);
    if (!transaction.isOpen())
        return connection.error().text();
    const auto number = insertAttempt(connection, attempt, owner, at);
    const bool written =
        number && insertEvent(connection, *number, at, "opened"_L1) && transaction.commit();
    return written ? QString() : connection.error().text();
}

QString writeSent(SqlConnection &connection, const QString &id)
{
    SqlTransaction transaction(connection);
    if (!transaction.isOpen())
        return connection.error().text();
    const FoundAttempt found = findOpen(connection, id);
    if (!found.error.isEmpty())
        return found.error;
    const bool written =
        insertEvent(connection, found.attempt.number, nowMs(), "sent"_L1) && transaction.commit();
    return written ? QString() : connection.error().text();
}

QString writeConcluded(SqlConnection &connection, const QString &id, const Conclusion &conclusion,
                       const Exchange &exchange)
{
    SqlTransaction transaction(connection);
    if (!transaction.isOpen())
        return connection.error().text();
    const FoundAttempt found = findOpen(connection, id);
    if (!found.error.isEmpty())
        return found.error;
    const bool written = conclude(connection, found.attempt, conclusion) &&
                         insertExchange(connection, found.attempt.number, exchange) &&
                         transaction.commit();
    return written ? QString() : connection.error().text();
}

AbandonedAttempts writeAbandoned(SqlConnection &connection, const QString &ownersFolder)
{
    const Conclusion lost = lostConclusion();
    SqlTransaction transaction(connection);
    const auto abandoned =
        transaction.isOpen() ? findAbandoned(connection, ownersFolder) : std::nullopt;
    const bool written = abandoned &&
                         std::all_of(abandoned->begin(), abandoned->end(),
                                     [&](const OpenAttempt &attempt) {
                                         return conclude(connection, attempt, lost);
                                     }) &&
                         transaction.commit();
    if (!written)
        return {.count = 0, .error = connection.error()};
    return {.count = int(abandoned->size()), .error = {}};
}

} // namespace desk
