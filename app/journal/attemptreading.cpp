// SPDX-License-Identifier: GPL-3.0-or-later
#include "attemptreading.h"

#include "answerrecord.h"
#include "attemptselection.h"
#include "headerrecord.h"
#include "noterecord.h"
#include "requestrecord.h"
#include "sqlconnection.h"

#include <limits>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto plainColumns =
    "number, id, opened_at, concluded_at, attempts.environment, base_url, format, request, outcome,"
    " http_status, answer, error, sent_as, "_L1;

QString attemptColumns()
{
    return plainColumns + notesColumn;
}

enum AttemptColumn {
    Number,
    Id,
    OpenedAt,
    ConcludedAt,
    EnvironmentName,
    BaseUrl,
    FormatName,
    RequestRecord,
    OutcomeName,
    HttpStatus,
    AnswerRecord,
    Error,
    SentAsName,
    Notes,
};

// The columns of customer_keys, by what they hold.
constexpr std::pair<CustomerMatch::Shared, QLatin1StringView> keyColumns[] = {
    {CustomerMatch::Shared::AccountNo, QLatin1StringView{"account_no"}},
    {CustomerMatch::Shared::Email, QLatin1StringView{"email"}},
    {CustomerMatch::Shared::VatNumber, QLatin1StringView{"vat_number"}},
    {CustomerMatch::Shared::NameAndPlace, QLatin1StringView{"name_and_place"}},
};

QDateTime timeFrom(const QVariant &ms)
{
    return ms.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(ms.toLongLong(), Qt::UTC);
}

std::optional<int> numberFrom(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toInt());
}

std::optional<qint64> msFrom(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toLongLong());
}

QUrl urlFrom(const QVariant &value)
{
    return QUrl::fromEncoded(value.toString().toLatin1());
}

// A word that a later version wrote tells no outcome here: nobody knows is the safe reading.
std::optional<Conclusion> conclusionFrom(const QSqlQuery &row)
{
    if (row.isNull(OutcomeName))
        return std::nullopt;
    return Conclusion{
        .outcome = outcomeFromName(row.value(OutcomeName).toString()).value_or(Outcome::Unknown),
        .httpStatus = numberFrom(row.value(HttpStatus)),
        .answer = answerFromRecord(row.value(AnswerRecord).toString()),
        .error = row.value(Error).toString()};
}

Attempt attemptFrom(const QSqlQuery &row)
{
    return {.number = row.value(Number).toLongLong(),
            .id = row.value(Id).toString(),
            .openedAt = timeFrom(row.value(OpenedAt)),
            .concludedAt = timeFrom(row.value(ConcludedAt)),
            .environment = row.value(EnvironmentName).toString(),
            .baseUrl = urlFrom(row.value(BaseUrl)),
            .format = formatFromName(row.value(FormatName).toString()).value_or(BodyFormat::Json),
            .sentAs = sentAsFromName(row.value(SentAsName).toString()).value_or(SentAs::Raw),
            .request = requestFromRecord(row.value(RequestRecord).toString()),
            .conclusion = conclusionFrom(row),
            .notes = notesFromRecord(row.value(Notes).toString())};
}

// Without saying that the key is not blank no index would be used: they leave out the blank ones.
QString matchStatement(QLatin1StringView column)
{
    return u"SELECT %1 FROM customer_keys JOIN attempts ON number = attempt"
           " WHERE %2 = ? AND %2 <> '' AND customer_keys.environment = ? AND created = ?"
           " ORDER BY attempt DESC LIMIT 1"_s.arg(attemptColumns(), column);
}

std::optional<Attempt> readNewest(SqlConnection &connection, const QString &statement,
                                  const QVariantList &values)
{
    auto row = connection.run(statement, values);
    return row && connection.next(*row) ? std::optional(attemptFrom(*row)) : std::nullopt;
}

using Part = AttemptSelection::Part;
using Place = AttemptSelection::Place;

bool appendNumbers(SqlConnection &connection, const SqlSelection &selection, QList<qint64> &numbers)
{
    auto rows = connection.run(selection.sql, selection.values);
    while (rows && connection.next(*rows))
        numbers.append(rows->value(0).toLongLong());
    return connection.error().kind == StorageError::Kind::None;
}

// The rest of the part in which `after` is, and of those behind it.
bool appendParts(SqlConnection &connection, const AttemptSelection &selection,
                 const std::optional<Place> &after, int limit, QList<qint64> &numbers)
{
    const bool valued = !after || !after->key.isNull();
    if (valued &&
        !appendNumbers(connection, selection.numbers(Part::Valued, after, limit), numbers))
        return false;
    const int left = limit - int(numbers.size());
    if (left == 0 || !selection.hasParts())
        return true;
    const auto place = valued ? std::nullopt : after;
    return appendNumbers(connection, selection.numbers(Part::Blank, place, left), numbers);
}

template <typename Result>
std::optional<Result> noneUnlessFailed(const SqlConnection &connection)
{
    return connection.error().kind == StorageError::Kind::None ? std::optional(Result())
                                                               : std::nullopt;
}

// False: there are none of that time, or see the connection's error().
bool setBounds(SqlConnection &connection, AttemptSelection &selection)
{
    if (!selection.asksBetweenWhich())
        return true;
    const SqlSelection bounds = selection.bounds();
    auto row = connection.run(bounds.sql, bounds.values);
    if (!row || !connection.next(*row) || row->isNull(0))
        return false;
    selection.setBounds(row->value(0).toLongLong(), row->value(1).toLongLong());
    return true;
}

// nullopt: they could not be read.
std::optional<QList<qint64>> readNumbers(SqlConnection &connection, const AttemptQuery &query,
                                         int limit)
{
    AttemptSelection selection(query);
    if (!setBounds(connection, selection))
        return noneUnlessFailed<QList<qint64>>(connection);
    const auto number = [&connection](const SqlSelection &asked) {
        return connection.value(asked.sql, asked.values);
    };
    if (selection.asksHowMany())
        selection.setFew(number(selection.countWords()).toInt() <=
                         AttemptSelection::mostThatAreFew);
    if (selection.asksHowRare())
        selection.setRare(number(selection.countFiltered()).toInt() <=
                          AttemptSelection::mostThatAreRare);
    std::optional<Place> after;
    if (query.before)
        after = Place{*query.before, number(selection.keyOf(*query.before))};
    QList<qint64> numbers;
    const bool read = appendParts(connection, selection, after, limit, numbers);
    return read ? std::optional(numbers) : std::nullopt;
}

} // namespace

AttemptPage readPage(SqlConnection &connection, const AttemptQuery &query)
{
    const NumbersPage found = readNumbersPage(connection, query);
    if (!found.error.isEmpty())
        return {.attempts = {}, .more = false, .error = found.error};
    AttemptPage page = readAttempts(connection, found.numbers);
    page.more = page.error.isEmpty() && found.more;
    return page;
}

NumbersPage readNumbersPage(SqlConnection &connection, const AttemptQuery &query)
{
    const int limit = qBound(0, query.limit, std::numeric_limits<int>::max() - 1);
    const auto numbers = readNumbers(connection, query, limit + 1);
    if (!numbers)
        return {.numbers = {}, .more = false, .error = connection.error().text()};
    return {.numbers = numbers->first(std::min<qsizetype>(numbers->size(), limit)),
            .more = numbers->size() > limit,
            .error = {}};
}

AttemptPage readAttempts(SqlConnection &connection, const QList<qint64> &numbers)
{
    auto row =
        connection.prepare("SELECT "_L1 + attemptColumns() + " FROM attempts WHERE number = ?"_L1);
    AttemptPage page;
    for (qsizetype i = 0; row && i < numbers.size(); ++i) {
        if (!connection.execute(*row, {numbers.at(i)}))
            break;
        if (connection.next(*row))
            page.attempts.append(attemptFrom(*row));
    }
    page.error = connection.error().text();
    return page;
}

std::optional<QDateTime> readRepeat(SqlConnection &connection, qint64 number)
{
    // Along the names, which few share; CROSS JOIN keeps SQLite from starting with the requests.
    auto row =
        connection.run(u"SELECT later.opened_at FROM history_rows AS first JOIN attempts AS sent"
                       " ON sent.number = first.attempt CROSS JOIN history_rows AS later INDEXED "
                       "BY history_by_name"
                       " ON later.name IS first.name AND later.attempt > first.attempt"
                       " AND later.environment = first.environment CROSS JOIN attempts AS again"
                       " ON again.number = later.attempt AND again.request = sent.request"
                       " WHERE first.attempt = ? ORDER BY later.attempt LIMIT 1"_s,
                       {number});
    return row && connection.next(*row) ? std::optional(timeFrom(row->value(0))) : std::nullopt;
}

std::optional<qint64> readTotal(SqlConnection &connection, const AttemptQuery &query)
{
    AttemptSelection selection(query);
    if (!setBounds(connection, selection))
        return noneUnlessFailed<qint64>(connection);
    const SqlSelection counting = selection.total();
    const QVariant total = connection.value(counting.sql, counting.values);
    return total.isNull() ? std::nullopt : std::optional(total.toLongLong());
}

QStringList readEnvironments(SqlConnection &connection)
{
    // From one to the next through the index: DISTINCT would go through every attempt.
    auto rows = connection.run(
        u"WITH RECURSIVE name(value) AS (SELECT min(environment) FROM history_rows UNION ALL"
        " SELECT (SELECT min(environment) FROM history_rows WHERE environment > value) FROM name"
        " WHERE value IS NOT NULL) SELECT value FROM name WHERE value <> ''"_s);
    QStringList names;
    while (rows && connection.next(*rows))
        names.append(rows->value(0).toString());
    return names;
}

std::optional<Attempt> readAttempt(SqlConnection &connection, const QString &id)
{
    auto row =
        connection.run("SELECT "_L1 + attemptColumns() + " FROM attempts WHERE id = ?"_L1, {id});
    return row && connection.next(*row) ? std::optional(attemptFrom(*row)) : std::nullopt;
}

CustomerMatches readMatches(SqlConnection &connection, const QString &environment,
                            const CustomerKeys &keys)
{
    CustomerMatches matches;
    for (const auto &[shared, column] : keyColumns) {
        const QString key = keyOf(keys, shared);
        for (const int created : {1, 0}) {
            const auto attempt = key.isEmpty() ? std::nullopt
                                               : readNewest(connection, matchStatement(column),
                                                            {key, environment, created});
            if (attempt)
                matches.append({shared, *attempt});
        }
    }
    return matches;
}

std::optional<Exchange> readExchange(SqlConnection &connection, const QString &id)
{
    auto row = connection.run(
        u"SELECT url, request_headers, request_body, status, reason, response_headers,"
        " response_body, response_cut, duration_ms, encrypted_ms, first_byte_ms"
        " FROM exchanges WHERE attempt = (SELECT number FROM attempts WHERE id = ?)"_s,
        {id});
    if (!row || !connection.next(*row))
        return std::nullopt;
    return Exchange{.url = urlFrom(row->value(0)),
                    .requestHeaders = headersFromRecord(row->value(1).toString()),
                    .requestBody = row->value(2).toByteArray(),
                    .status = numberFrom(row->value(3)),
                    .reason = row->value(4).toByteArray(),
                    .responseHeaders = headersFromRecord(row->value(5).toString()),
                    .responseBody = row->value(6).toByteArray(),
                    .responseCut = row->value(7).toBool(),
                    .durationMs = row->value(8).toLongLong(),
                    .phases = {msFrom(row->value(9)), msFrom(row->value(10))}};
}

JournalCounts readCounts(SqlConnection &connection, const QDateTime &midnight)
{
    const QString count =
        u"SELECT count(*) FROM attempts WHERE outcome = ? AND concluded_at >= ?"_s;
    const auto since = [&](Outcome outcome, qint64 ms) {
        return connection.value(count, {QString(outcomeName(outcome)), ms}).toLongLong();
    };
    return {.createdToday = since(Outcome::Created, midnight.toMSecsSinceEpoch()),
            .unknown = since(Outcome::Unknown, std::numeric_limits<qint64>::min())};
}

} // namespace desk
