// SPDX-License-Identifier: GPL-3.0-or-later
#include "attemptwriting.h"

#include "attemptrows.h"
#include "ownerlock.h"
#include "requestrecord.h"
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

qint64 nowMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

// The event says by whom: by the submission, or at a start because nobody was left to wait for it.
bool conclude(SqlConnection &connection, const OpenAttempt &attempt, const Conclusion &conclusion,
              QLatin1StringView by)
{
    const qint64 at = nowMs();
    const QJsonObject detail{{"outcome"_L1, outcomeName(conclusion.outcome)}, {"by"_L1, by}};
    return updateConclusion(connection, attempt.number, attempt.request, conclusion, at) &&
           insertEvent(connection, attempt.number, at, "concluded"_L1, detail);
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
    const bool written = conclude(connection, found.attempt, conclusion, "submission"_L1) &&
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
                                         return conclude(connection, attempt, lost, "start"_L1);
                                     }) &&
                         transaction.commit();
    if (!written)
        return {.count = 0, .error = connection.error()};
    return {.count = int(abandoned->size()), .error = {}};
}

} // namespace desk
