// SPDX-License-Identifier: GPL-3.0-or-later
#include "erasing.h"

#include "attemptreading.h"
#include "attemptrows.h"
#include "contract/customerkeys.h"
#include "contract/textfolding.h"
#include "customermatch.h"
#include "noterecord.h"
#include "requestrecord.h"
#include "sqlconnection.h"
#include "stopsign.h"
#include "systemuser.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QThread>

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto noteTrigger = "events_are_not_changed"_L1;
constexpr std::chrono::seconds readersPatience{30};

Conclusion withoutCustomer(const Conclusion &conclusion)
{
    Conclusion kept{.outcome = conclusion.outcome,
                    .httpStatus = conclusion.httpStatus,
                    .answer = conclusion.answer,
                    .error = {}};
    kept.answer.accountNo.reset();
    for (Issue &issue : kept.answer.issues)
        issue = {.id = issue.id, .message = {}, .extraData = {}};
    return kept;
}

// Events are only appended, and a trigger holds everybody to that. It is lifted for this one
// statement: nobody else can see the file without it, since both are in one transaction.
bool eraseNotes(SqlConnection &connection, qint64 attempt)
{
    const QString trigger =
        connection
            .value(u"SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?"_s,
                   {QString(noteTrigger)})
            .toString();
    return !trigger.isEmpty() && connection.execute("DROP TRIGGER "_L1 + noteTrigger) &&
           connection.execute(u"UPDATE events SET detail = '{}' WHERE attempt = ? AND kind = ?"_s,
                              {attempt, QString(noteKind)}) &&
           connection.execute(trigger);
}

bool eraseOne(SqlConnection &connection, const Attempt &attempt)
{
    const qint64 concludedAt = attempt.concludedAt.toMSecsSinceEpoch();
    return connection.execute(u"UPDATE attempts SET request = ? WHERE number = ?"_s,
                              {recordRequest(Request()), attempt.number}) &&
           updateConclusion(connection, {attempt.number, Request(), {}},
                            withoutCustomer(*attempt.conclusion), concludedAt) &&
           connection.execute(u"DELETE FROM customer_keys WHERE attempt = ?"_s, {attempt.number}) &&
           connection.execute(u"DELETE FROM exchanges WHERE attempt = ?"_s, {attempt.number}) &&
           connection.execute(u"UPDATE import_rows SET content = 0 WHERE attempt = ?"_s,
                              {attempt.number}) &&
           eraseNotes(connection, attempt.number) &&
           insertEvent(connection, attempt.number, QDateTime::currentMSecsSinceEpoch(), "erased"_L1,
                       {{"user"_L1, systemUser()}});
}

// The parts of SQLite's full-text index are numbered runs of pages: the number of a run's page is
// in the low 31 bits of its ID, the run's own above the 37th.
qint64 pagesOfWords(SqlConnection &connection)
{
    return connection
        .value(u"SELECT sum((SELECT max(id) & 0x7fffffff FROM attempt_words_data WHERE id BETWEEN"
               " segid << 37 AND (segid << 37) + 0x7fffffff)) FROM (SELECT DISTINCT segid FROM"
               " attempt_words_idx)"_s)
        .toLongLong();
}

// SQLite's full-text index keeps what was deleted until its parts are merged.
bool mergeWords(SqlConnection &connection, const StopSign &stop,
                const std::function<void(double)> &tell)
{
    const bool isThere =
        connection.value(u"SELECT count(*) FROM sqlite_master WHERE name = 'attempt_words'"_s)
            .toInt() > 0;
    if (!isThere)
        return connection.error().kind == StorageError::Kind::None;
    const auto step = [&connection](int pages) {
        const qint64 before = connection.value(u"SELECT total_changes()"_s).toLongLong();
        const bool merged = connection.execute(
            u"INSERT INTO attempt_words (attempt_words, rank) VALUES ('merge', ?)"_s, {pages});
        const qint64 after = connection.value(u"SELECT total_changes()"_s).toLongLong();
        return merged ? after - before : 0;
    };
    // A negative number begins to merge all of it; it is done when a step changes nothing more.
    constexpr int pagesAStep = 500;
    const qint64 pages = std::max<qint64>(pagesOfWords(connection), 1);
    qint64 merged = pagesAStep;
    for (qint64 changed = step(-pagesAStep); changed > 1 && !stop.isRaised();
         changed = step(pagesAStep), merged += pagesAStep) {
        tell(std::min(double(merged) / double(pages), 1.0));
        QThread::msleep(1);
    }
    return !stop.isRaised() && connection.error().kind == StorageError::Kind::None;
}

// Whoever reads at the moment keeps the log from being cut off; nobody reads for long.
bool cutLog(SqlConnection &connection, const StopSign &stop)
{
    const QDeadlineTimer deadline(readersPatience);
    do {
        const QVariant busy = connection.value(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
        if (busy.isValid() && busy.toInt() == 0)
            return true;
        QThread::msleep(50);
    } while (!deadline.hasExpired() && !stop.isRaised());
    if (connection.error().kind == StorageError::Kind::None)
        connection.keepError({.kind = StorageError::Kind::Locked});
    return false;
}

bool holdsItsCustomer(const Attempt &attempt)
{
    return attempt.request != Request() || !attempt.notes.isEmpty();
}

bool sharesKey(const CustomerKeys &one, const CustomerKeys &other)
{
    const auto same = [](const QString &a, const QString &b) { return !a.isEmpty() && a == b; };
    return same(one.accountNo, other.accountNo) || same(one.email, other.email) ||
           same(one.vatNumber, other.vatNumber) || same(one.nameAndPlace, other.nameAndPlace);
}

QString needle(const Request &request, QLatin1StringView name)
{
    const QString text = foldedForSearch(request.text(name).trimmed());
    return text.isEmpty() ? u"\n\n"_s : text; // which no search text holds
}

} // namespace

QString writeErased(SqlConnection &connection, const QStringList &ids)
{
    SqlTransaction transaction(connection);
    if (!transaction.isOpen())
        return connection.error().text();
    for (const QString &id : ids) {
        const auto attempt = readAttempt(connection, id);
        if (!attempt && connection.error().kind == StorageError::Kind::None)
            return QCoreApplication::translate("Journal", "The attempt is not in the journal.");
        if (attempt && !attempt->conclusion)
            return QCoreApplication::translate("Journal", "The attempt is still running.");
        if (!attempt || !eraseOne(connection, *attempt))
            return connection.error().text();
    }
    return transaction.commit() ? QString() : connection.error().text();
}

QString writeErasedWhereLeft(SqlConnection &connection, const QStringList &ids)
{
    QStringList left;
    for (const QString &id : ids) {
        const auto attempt = readAttempt(connection, id);
        if (attempt && attempt->conclusion && holdsItsCustomer(*attempt))
            left.append(id);
        else if (connection.error().kind != StorageError::Kind::None)
            return connection.error().text();
    }
    const bool isSecure = connection.execute(u"PRAGMA secure_delete = ON"_s);
    return isSecure ? writeErased(connection, left) : connection.error().text();
}

QString purgeFile(SqlConnection &connection, const StopSign &stop,
                  const std::function<void(double)> &tell)
{
    const bool purged = connection.execute(u"PRAGMA secure_delete = ON"_s) &&
                        mergeWords(connection, stop, tell) && cutLog(connection, stop);
    if (purged)
        return {};
    return stop.isRaised() ? QCoreApplication::translate("Journal", "It goes on at the next start.")
                           : connection.error().text();
}

QList<Attempt> findSameCustomer(SqlConnection &connection, const QString &id)
{
    const auto erased = readAttempt(connection, id);
    if (!erased)
        return {};
    const CustomerKeys keys = customerKeys(erased->request);
    const Request &request = erased->request;
    QStringList ids;
    auto rows = connection.run(
        u"SELECT id, request FROM attempts WHERE id <> ?1 AND outcome IS NOT NULL AND"
        " (instr(search_text, ?2) OR instr(search_text, ?3) OR instr(search_text, ?4) OR"
        " number IN (SELECT attempt FROM customer_keys WHERE vat_number = ?5 AND vat_number <> ''))"
        " ORDER BY number DESC"_s,
        {id, needle(request, field::accountNo), needle(request, field::email),
         needle(request, field::postcode), keys.vatNumber});
    while (rows && connection.next(*rows)) {
        if (sharesKey(keys, customerKeys(requestFromRecord(rows->value(1).toString()))))
            ids.append(rows->value(0).toString());
    }
    QList<Attempt> others;
    for (const QString &other : std::as_const(ids)) {
        if (const auto attempt = readAttempt(connection, other))
            others.append(*attempt);
    }
    return others;
}

} // namespace desk
