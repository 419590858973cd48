// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkreading.h"

#include "attemptreading.h"
#include "sqlconnection.h"

#include <QJsonDocument>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

QStringList unknownIds(SqlConnection &connection)
{
    QStringList ids;
    auto rows = connection.run(u"SELECT id FROM attempts WHERE outcome = 'unknown'"
                               " ORDER BY concluded_at DESC LIMIT ?"_s,
                               {mostChecked});
    while (rows && connection.next(*rows))
        ids.append(rows->value(0).toString());
    return ids;
}

bool isNumberShared(SqlConnection &connection, qint64 attempt)
{
    const QVariant shared = connection.value(
        u"SELECT EXISTS (SELECT 1 FROM customer_keys AS own JOIN customer_keys AS other"
        " ON other.account_no = own.account_no AND other.environment = own.environment"
        " WHERE own.attempt = ? AND other.attempt <> own.attempt AND own.account_no <> ''"
        " AND other.account_no <> '')"_s,
        {attempt});
    return shared.toBool() || connection.error().kind != StorageError::Kind::None;
}

CheckRecord recordOf(SqlConnection &connection, const Attempt &attempt)
{
    CheckRecord record{attempt, {}, {}, isNumberShared(connection, attempt.number)};
    const QList<AttemptEvent> events = readEvents(connection, attempt.id);
    for (const AttemptEvent &event : events) {
        if (event.kind == "opened"_L1)
            record.before = listFromRecord(event.detail);
        else if (const auto look = lookFromRecord(event.detail); look && event.kind == "checked"_L1)
            record.looks.append(*look);
    }
    return record;
}

} // namespace

QList<CheckRecord> readCheckRecords(SqlConnection &connection, const QStringList &ids)
{
    QList<CheckRecord> records;
    const QStringList asked = ids.isEmpty() ? unknownIds(connection) : ids;
    for (const QString &one : asked) {
        const auto attempt = readAttempt(connection, one);
        if (attempt && attempt->conclusion && attempt->conclusion->outcome == Outcome::Unknown)
            records.append(recordOf(connection, *attempt));
    }
    return records;
}

QList<AttemptEvent> readEvents(SqlConnection &connection, const QString &id)
{
    QList<AttemptEvent> events;
    auto rows = connection.run(u"SELECT at, kind, detail FROM events WHERE attempt ="
                               " (SELECT number FROM attempts WHERE id = ?) ORDER BY number"_s,
                               {id});
    while (rows && connection.next(*rows))
        events.append({QDateTime::fromMSecsSinceEpoch(rows->value(0).toLongLong(), Qt::UTC),
                       rows->value(1).toString(),
                       QJsonDocument::fromJson(rows->value(2).toString().toUtf8()).object()});
    return events;
}

} // namespace desk
