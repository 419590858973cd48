// SPDX-License-Identifier: GPL-3.0-or-later
#include "attemptwriting.h"

#include "attemptreading.h"
#include "attemptrows.h"
#include "customerkeyrows.h"
#include "noterecord.h"
#include "ownerlock.h"
#include "requestrecord.h"
#include "sqlconnection.h"
#include "systemuser.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

qint64 nowMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

// The event says by whom: by the submission, or at a start because nobody was left to wait for it.
bool conclude(SqlConnection &connection, const RecordedAttempt &attempt,
              const Conclusion &conclusion, QLatin1StringView by)
{
    const qint64 at = nowMs();
    const QJsonObject detail{{"outcome"_L1, outcomeName(conclusion.outcome)}, {"by"_L1, by}};
    return updateConclusion(connection, attempt, conclusion, at) &&
           writeCustomerKeys(connection, attempt.number, attempt.request, conclusion) &&
           insertEvent(connection, attempt.number, at, "concluded"_L1, detail);
}

// The event "answered", once the service gave a final status.
bool writeAnswered(SqlConnection &connection, qint64 attempt, const Exchange &exchange)
{
    if (!exchange.status)
        return true;
    return insertEvent(connection, attempt, nowMs(), "answered"_L1,
                       {{"status"_L1, *exchange.status}});
}

// The attempt as long as it has no conclusion; else why it cannot have one now.
struct FoundAttempt
{
    RecordedAttempt attempt;
    QString error;
};

QString rowIsTaken(const ImportRow &row)
{
    return QCoreApplication::translate("Journal", "Row %L1 was sent before, and its customer may "
                                                  "exist. It is not sent a second time.")
        .arg(row.row);
}

QString notThere()
{
    return QCoreApplication::translate("Journal", "The attempt is not in the journal.");
}

FoundAttempt findOpen(SqlConnection &connection, const QString &id)
{
    const QVariantList row = connection.row("SELECT number, request, outcome, "_L1 + notesColumn +
                                                " FROM attempts WHERE id = ?"_L1,
                                            {id});
    if (row.isEmpty()) {
        const bool isRead = connection.error().kind == StorageError::Kind::None;
        return {.attempt = {}, .error = isRead ? notThere() : connection.error().text()};
    }
    if (!row.at(2).isNull())
        return {.attempt = {},
                .error = QCoreApplication::translate(
                    "Journal", "The attempt has its outcome already; that stands.")};
    return {.attempt = {.number = row.at(0).toLongLong(),
                        .request = requestFromRecord(row.at(1).toString()),
                        .notes = notesFromRecord(row.at(3).toString())},
            .error = {}};
}

// nullopt: they could not be read.
std::optional<QList<RecordedAttempt>> findAbandoned(SqlConnection &connection,
                                                    const QString &ownersFolder)
{
    auto query = connection.run("SELECT number, request, owner, "_L1 + notesColumn +
                                " FROM attempts WHERE outcome IS NULL"_L1);
    if (!query)
        return std::nullopt;
    QHash<QString, bool> alive;
    QList<RecordedAttempt> abandoned;
    while (connection.next(*query)) {
        const QString owner = query->value(2).toString();
        if (!alive.contains(owner))
            alive.insert(owner, OwnerLock::isAlive(ownersFolder, owner));
        if (!alive.value(owner)) {
            abandoned.append({.number = query->value(0).toLongLong(),
                              .request = requestFromRecord(query->value(1).toString()),
                              .notes = notesFromRecord(query->value(3).toString())});
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

QString writeOpened(SqlConnection &connection, const Attempt &attempt, const Opening &opening,
                    const QString &owner)
{
    if (attempt.id.isEmpty())
        return QCoreApplication::translate("Journal",
                                           "An attempt without an identity cannot be recorded.");
    const qint64 at = attempt.openedAt.isValid() ? attempt.openedAt.toMSecsSinceEpoch() : nowMs();
    SqlTransaction transaction(connection);
    if (!transaction.isOpen())
        return connection.error().text();
    if (opening.imported && mayBeCreated(connection, *opening.imported))
        return rowIsTaken(*opening.imported);
    const auto number =
        insertAttempt(connection, attempt, owner, at,
                      opening.imported ? Findable::WithItsOutcome : Findable::AtOnce);
    const bool written =
        number &&
        insertEvent(connection, *number, at, "opened"_L1, recordOpening(opening, systemUser())) &&
        (!opening.raw || insertExchange(connection, *number, *opening.raw)) &&
        (!opening.imported || insertImportRow(connection, *number, *opening.imported)) &&
        writeCustomerKeys(connection, *number, attempt.request, std::nullopt) &&
        transaction.commit();
    return written ? QString() : connection.error().text();
}

QString writeSent(SqlConnection &connection, const QString &id)
{
    SqlTransaction transaction(connection);
    if (!transaction.isOpen())
        return connection.error().text();
    const bool isRun = connection.execute(
        u"INSERT INTO events (attempt, at, kind, detail) SELECT number, ?, 'sent', '{}'"
        " FROM attempts WHERE id = ? AND outcome IS NULL"_s,
        {nowMs(), id});
    if (isRun && connection.changes() == 0)
        return findOpen(connection, id).error;
    return isRun && transaction.commit() ? QString() : connection.error().text();
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
    const bool written = writeAnswered(connection, found.attempt.number, exchange) &&
                         conclude(connection, found.attempt, conclusion, "submission"_L1) &&
                         insertExchange(connection, found.attempt.number, exchange) &&
                         transaction.commit();
    return written ? QString() : connection.error().text();
}

QString writeNote(SqlConnection &connection, const QString &id, const QString &text)
{
    if (text.size() > longestNote)
        return QCoreApplication::translate("Journal", "A note can have %L1 characters; shorten "
                                                      "this one, which has %L2.")
            .arg(longestNote)
            .arg(text.size());
    SqlTransaction transaction(connection);
    const auto found = transaction.isOpen() ? readAttempt(connection, id) : std::nullopt;
    if (!found)
        return transaction.isOpen() ? notThere() : connection.error().text();
    const qint64 at = nowMs();
    RecordedAttempt attempt{found->number, found->request, found->notes};
    attempt.notes.append({QDateTime::fromMSecsSinceEpoch(at, Qt::UTC), text});
    const bool written = insertEvent(connection, attempt.number, at, noteKind, recordNote(text)) &&
                         updateSearchText(connection, attempt, found->conclusion) &&
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
                                     [&](const RecordedAttempt &attempt) {
                                         return conclude(connection, attempt, lost, "start"_L1);
                                     }) &&
                         transaction.commit();
    if (!written)
        return {.count = 0, .error = connection.error()};
    return {.count = int(abandoned->size()), .error = {}};
}

} // namespace desk
