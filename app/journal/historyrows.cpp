// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyrows.h"

#include "answerrecord.h"
#include "contract/textfolding.h"
#include "requestrecord.h"
#include "sqlconnection.h"

namespace desk {
namespace {

using namespace Qt::StringLiterals;

// UTF-16 code units; nobody sees a difference behind that.
constexpr qsizetype longestKey = 60;

QVariant textKey(const QString &text)
{
    const QString key = foldedForSearch(QStringView(text).left(longestKey)).simplified();
    return key.isEmpty() ? QVariant() : key.left(longestKey);
}

QVariant numberKey(std::optional<qint64> number)
{
    return number ? QVariant(*number) : QVariant();
}

// As the history names it: the first issue, else the error.
QString problemOf(const Conclusion &conclusion)
{
    const QList<Issue> &issues = conclusion.answer.issues;
    return issues.isEmpty() ? conclusion.error : issues.first().message;
}

// A word that a later version wrote counts as unknown, as everywhere.
std::optional<Conclusion> conclusionFrom(const QVariant &outcome, const QVariant &answer,
                                         const QVariant &error)
{
    if (outcome.isNull())
        return std::nullopt;
    return Conclusion{.outcome = outcomeFromName(outcome.toString()).value_or(Outcome::Unknown),
                      .httpStatus = {},
                      .answer = answerFromRecord(answer.toString()),
                      .error = error.toString()};
}

} // namespace

QVariantList historyKeys(const Request &request, const std::optional<Conclusion> &conclusion)
{
    const Answer answer = conclusion ? conclusion->answer : Answer();
    return {conclusion ? QVariant(QString(outcomeName(conclusion->outcome))) : QVariant(),
            textKey(answer.accountNo.value_or(request.text(field::accountNo))),
            textKey(request.text(field::firstname) + u' ' + request.text(field::surname)),
            textKey(request.text(field::companyName)),
            numberKey(answer.accountId),
            numberKey(answer.addressId),
            numberKey(answer.contactId),
            conclusion ? textKey(problemOf(*conclusion)) : QVariant()};
}

bool writeHistoryRow(SqlConnection &connection, qint64 attempt, const Request &request,
                     const std::optional<Conclusion> &conclusion)
{
    return connection.execute(
        u"REPLACE INTO history_rows SELECT number, opened_at, environment, ?, ?, ?, ?, ?, ?, ?, ?"
        " FROM attempts WHERE number = ?"_s,
        historyKeys(request, conclusion) << attempt);
}

bool enterHistoryRows(SqlConnection &connection, const std::function<void(qint64)> &tell)
{
    qint64 done = 0;
    auto attempts =
        connection.run(u"SELECT number, opened_at, environment, request, outcome, answer, error"
                       " FROM attempts ORDER BY number"_s);
    auto insertion =
        connection.prepare(u"INSERT INTO history_rows VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    if (!attempts || !insertion)
        return false;
    while (connection.next(*attempts)) {
        tell(++done);
        const auto conclusion =
            conclusionFrom(attempts->value(4), attempts->value(5), attempts->value(6));
        const Request request = requestFromRecord(attempts->value(3).toString());
        const QVariantList row{attempts->value(0), attempts->value(1), attempts->value(2)};
        if (!connection.execute(*insertion, row + historyKeys(request, conclusion)))
            return false;
    }
    return connection.error().kind == StorageError::Kind::None;
}

} // namespace desk
