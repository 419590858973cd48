// SPDX-License-Identifier: GPL-3.0-or-later
#include "attemptreading.h"

#include "answerrecord.h"
#include "headerrecord.h"
#include "noterecord.h"
#include "requestrecord.h"
#include "searchtext.h"
#include "sqlconnection.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr auto plainColumns =
    "number, id, opened_at, concluded_at, attempts.environment, base_url, format, request, outcome,"
    " http_status, answer, error, "_L1;

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
            .request = requestFromRecord(row.value(RequestRecord).toString()),
            .conclusion = conclusionFrom(row),
            .notes = notesFromRecord(row.value(Notes).toString())};
}

// The words travel as one JSON value, so that the statement is the same for any number of them.
// instr() takes them as they are; LIKE would have patterns to escape and a longest pattern.
QString pageStatement(bool searching)
{
    const QString select = "SELECT "_L1 + attemptColumns() + " FROM attempts WHERE number < ?"_L1;
    const auto order = " ORDER BY number DESC LIMIT ?"_L1;
    if (!searching)
        return select + order;
    return "WITH word(text) AS MATERIALIZED (SELECT value FROM json_each(?)) "_L1 + select +
           " AND NOT EXISTS (SELECT 1 FROM word WHERE instr(search_text, word.text) = 0)"_L1 +
           order;
}

// Without saying that the key is not blank no index would be used: they leave out the blank ones.
QString matchStatement(QLatin1StringView column)
{
    return u"SELECT %1 FROM customer_keys JOIN attempts ON number = attempt"
           " WHERE %2 = ? AND %2 <> '' AND customer_keys.environment = ? AND created = ?"
           " ORDER BY attempt DESC LIMIT 1"_s.arg(attemptColumns(), column);
}

QString wordsAsJson(const QStringList &words)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(words)).toJson(QJsonDocument::Compact));
}

std::optional<Attempt> readNewest(SqlConnection &connection, const QString &statement,
                                  const QVariantList &values)
{
    auto row = connection.run(statement, values);
    return row && connection.next(*row) ? std::optional(attemptFrom(*row)) : std::nullopt;
}

} // namespace

AttemptPage readPage(SqlConnection &connection, const AttemptQuery &query)
{
    const QStringList words = searchWords(query.search);
    const int limit = qBound(0, query.limit, std::numeric_limits<int>::max() - 1);
    QVariantList values;
    if (!words.isEmpty())
        values.append(wordsAsJson(words));
    values << query.before.value_or(std::numeric_limits<qint64>::max()) << limit + 1;

    AttemptPage page;
    auto rows = connection.run(pageStatement(!words.isEmpty()), values);
    while (rows && connection.next(*rows) && !page.more) {
        if (page.attempts.size() < limit)
            page.attempts.append(attemptFrom(*rows));
        else
            page.more = true;
    }
    page.error = connection.error().text();
    return page;
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
        " response_body, response_cut, duration_ms"
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
                    .durationMs = row->value(8).toLongLong()};
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
