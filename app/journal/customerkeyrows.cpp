// SPDX-License-Identifier: GPL-3.0-or-later
#include "customerkeyrows.h"

#include "answerrecord.h"
#include "requestrecord.h"
#include "sqlconnection.h"

namespace desk {
namespace {

using namespace Qt::StringLiterals;

// A word that a later version wrote counts as unknown, as everywhere.
bool mayBeThere(Outcome outcome)
{
    return outcome == Outcome::Created || outcome == Outcome::Unknown;
}

// SQLite takes a null QString for NULL.
QString storable(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

// Of a row: outcome, answer.
std::optional<Conclusion> conclusionOf(const QVariant &outcome, const QVariant &answer)
{
    if (outcome.isNull())
        return std::nullopt;
    return Conclusion{.outcome = outcomeFromName(outcome.toString()).value_or(Outcome::Unknown),
                      .httpStatus = {},
                      .answer = answerFromRecord(answer.toString()),
                      .error = {}};
}

} // namespace

std::optional<CustomerKeys> keysOf(const Request &request,
                                   const std::optional<Conclusion> &conclusion)
{
    if (conclusion && !mayBeThere(conclusion->outcome))
        return std::nullopt;
    CustomerKeys keys = customerKeys(request);
    const QString given = conclusion ? conclusion->answer.accountNo.value_or(QString()) : QString();
    if (!given.trimmed().isEmpty())
        keys.accountNo = foldedAccountNo(given);
    return keys;
}

QVariantList customerKeyColumns(const std::optional<Conclusion> &conclusion,
                                const CustomerKeys &keys)
{
    const bool created = conclusion && conclusion->outcome == Outcome::Created;
    return {int(created), storable(keys.accountNo), storable(keys.email), storable(keys.vatNumber),
            storable(keys.nameAndPlace)};
}

bool writeCustomerKeys(SqlConnection &connection, qint64 attempt, const Request &request,
                       const std::optional<Conclusion> &conclusion)
{
    const auto keys = keysOf(request, conclusion);
    if (!keys)
        return connection.execute(u"DELETE FROM customer_keys WHERE attempt = ?"_s, {attempt});
    return connection.execute(
        u"REPLACE INTO customer_keys (attempt, environment, created, account_no, email, vat_number,"
        " name_and_place) SELECT number, environment, ?, ?, ?, ?, ? FROM attempts"
        " WHERE number = ?"_s,
        customerKeyColumns(conclusion, *keys) << attempt);
}

bool enterCustomerKeys(SqlConnection &connection, const std::function<void(qint64)> &tell)
{
    qint64 done = 0;
    auto attempts = connection.run(
        u"SELECT number, environment, request, outcome, answer FROM attempts ORDER BY number"_s);
    auto insertion =
        connection.prepare(u"INSERT INTO customer_keys VALUES (?, ?, ?, ?, ?, ?, ?)"_s);
    if (!attempts || !insertion)
        return false;
    while (connection.next(*attempts)) {
        tell(++done);
        const auto conclusion = conclusionOf(attempts->value(3), attempts->value(4));
        const auto keys = keysOf(requestFromRecord(attempts->value(2).toString()), conclusion);
        const QVariantList row{attempts->value(0), attempts->value(1)};
        if (keys && !connection.execute(*insertion, row + customerKeyColumns(conclusion, *keys)))
            return false;
    }
    return connection.error().kind == StorageError::Kind::None;
}

} // namespace desk
