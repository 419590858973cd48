// SPDX-License-Identifier: GPL-3.0-or-later
#include "attemptselection.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

// Of history_rows; the index of an order is called after its column.
QString columnOf(AttemptSort::Key key)
{
    switch (key) {
    case AttemptSort::Key::Time:
        break;
    case AttemptSort::Key::Outcome:
        return u"outcome"_s;
    case AttemptSort::Key::AccountNo:
        return u"account_no"_s;
    case AttemptSort::Key::Name:
        return u"name"_s;
    case AttemptSort::Key::Company:
        return u"company"_s;
    case AttemptSort::Key::AccountId:
        return u"account_id"_s;
    case AttemptSort::Key::AddressId:
        return u"address_id"_s;
    case AttemptSort::Key::ContactId:
        return u"contact_id"_s;
    case AttemptSort::Key::Problem:
        return u"problem"_s;
    }
    return u"attempt"_s;
}

// The terms travel as one JSON value, so that the statement is the same for any number of them.
// instr() takes them as they are; LIKE would have patterns to escape and a longest pattern.
QString textHasTerms(QLatin1StringView number)
{
    return u" AND NOT EXISTS (SELECT 1 FROM json_each(?) AS term WHERE instr((SELECT text FROM"
           " search_texts WHERE number = %1), term.value) = 0)"_s.arg(number);
}

QString asJson(const QStringList &texts)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

void addCondition(SqlSelection &selection, QLatin1StringView condition, const QVariant &value)
{
    selection.sql += " AND "_L1 + condition;
    selection.values.append(value);
}

} // namespace

AttemptSelection::AttemptSelection(const AttemptQuery &query)
    : m_query(query)
    , m_terms(searchTerms(query.search, query.shortWords))
{
}

bool AttemptSelection::asksHowMany() const
{
    return !m_terms.indexed.isEmpty() && (hasParts() || !ownIndex().isEmpty());
}

SqlSelection AttemptSelection::countWords() const
{
    return {u"SELECT count(*) FROM (SELECT 1 FROM attempt_words WHERE attempt_words MATCH ?"
            " LIMIT ?)"_s,
            {m_terms.match(), mostThatAreFew + 1}};
}

SqlSelection AttemptSelection::countFiltered() const
{
    SqlSelection rows = alongRows("1"_L1, ownIndex());
    addFilter(rows, "attempt"_L1);
    return {u"SELECT count(*) FROM (%1 LIMIT ?)"_s.arg(rows.sql),
            rows.values << mostThatAreRare + 1};
}

bool AttemptSelection::goesAlongWords() const
{
    return !m_terms.indexed.isEmpty() && !m_rare && (m_few || !hasParts());
}

SqlSelection AttemptSelection::numbers(Part part, const std::optional<Place> &after,
                                       int limit) const
{
    const bool along = goesAlongWords();
    const QLatin1StringView number = along ? "attempt_words.rowid"_L1 : "attempt"_L1;
    const QString index = hasParts() ? "history_by_"_L1 + columnOf(m_query.sort.key) : ownIndex();
    SqlSelection selection = along ? joined(number) : alongRows(number, index);
    addWords(selection, along, number);
    addFilter(selection, number);
    addPart(selection, part);
    if (after)
        addPlace(selection, part, *after, number);
    const auto direction = m_query.sort.descending ? " DESC"_L1 : ""_L1;
    selection.sql += " ORDER BY "_L1;
    if (hasParts() && part == Part::Valued)
        selection.sql += columnOf(m_query.sort.key) + direction + ", "_L1;
    selection.sql += number + direction + " LIMIT ?"_L1;
    selection.values.append(limit);
    return selection;
}

SqlSelection AttemptSelection::keyOf(qint64 attempt) const
{
    return {u"SELECT %1 FROM history_rows WHERE attempt = ?"_s.arg(columnOf(m_query.sort.key)),
            {attempt}};
}

SqlSelection AttemptSelection::total() const
{
    const bool along = !m_terms.indexed.isEmpty();
    const QLatin1StringView number = along ? "attempt_words.rowid"_L1 : "attempt"_L1;
    constexpr auto count = "count(*)"_L1;
    SqlSelection selection;
    if (along && m_query.filter.isEmpty())
        selection.sql = u"SELECT count(*) FROM attempt_words WHERE true"_s;
    else
        selection = along ? joined(count) : alongRows(count, ownIndex());
    addWords(selection, along, number);
    addFilter(selection, number);
    return selection;
}

bool AttemptSelection::asksBetweenWhich() const
{
    return m_query.filter.from.isValid() || m_query.filter.until.isValid();
}

SqlSelection AttemptSelection::bounds() const
{
    SqlSelection selection{
        u"SELECT min(span) << 10, (max(span) << 10) + 1023 FROM history_spans WHERE true"_s, {}};
    const AttemptFilter &filter = m_query.filter;
    if (filter.from.isValid())
        addCondition(selection, "newest >= ?"_L1, filter.from.toMSecsSinceEpoch());
    if (filter.until.isValid())
        addCondition(selection, "oldest < ?"_L1, filter.until.toMSecsSinceEpoch());
    return selection;
}

/// CROSS JOIN and INDEXED BY: without statistics SQLite would guess, and a wrong guess takes
/// seconds.
SqlSelection AttemptSelection::joined(QLatin1StringView what)
{
    return {u"SELECT %1 FROM attempt_words CROSS JOIN history_rows"
            " ON attempt = attempt_words.rowid WHERE true"_s.arg(what),
            {}};
}

SqlSelection AttemptSelection::alongRows(QLatin1StringView what, const QString &index)
{
    const QString indexed = index.isEmpty() ? QString() : " INDEXED BY "_L1 + index;
    return {u"SELECT %1 FROM history_rows%2 WHERE true"_s.arg(what, indexed), {}};
}

/// In the journal's order: what an outcome or an environment has stands together in an index.
QString AttemptSelection::ownIndex() const
{
    if (m_query.filter.outcome)
        return u"history_by_outcome"_s;
    return m_query.filter.environment.isEmpty() ? QString() : u"history_by_environment"_s;
}

void AttemptSelection::addWords(SqlSelection &selection, bool along, QLatin1StringView number) const
{
    if (along)
        addCondition(selection, "attempt_words MATCH ?"_L1, m_terms.match());
    const QStringList checked = along ? m_terms.checked : m_terms.indexed + m_terms.checked;
    if (checked.isEmpty())
        return;
    selection.sql += textHasTerms(number);
    selection.values.append(asJson(checked));
}

void AttemptSelection::addFilter(SqlSelection &selection, QLatin1StringView number) const
{
    const AttemptFilter &filter = m_query.filter;
    if (m_bounds) {
        selection.sql += u" AND %1 BETWEEN ? AND ?"_s.arg(number);
        selection.values << m_bounds->first << m_bounds->second;
    }
    if (filter.outcome)
        addCondition(selection, "outcome = ?"_L1, QString(outcomeName(*filter.outcome)));
    if (!filter.environment.isEmpty())
        addCondition(selection, "environment = ?"_L1, filter.environment);
    if (filter.from.isValid())
        addCondition(selection, "opened_at >= ?"_L1, filter.from.toMSecsSinceEpoch());
    if (filter.until.isValid())
        addCondition(selection, "opened_at < ?"_L1, filter.until.toMSecsSinceEpoch());
}

void AttemptSelection::addPart(SqlSelection &selection, Part part) const
{
    if (!hasParts())
        return;
    selection.sql += " AND "_L1 + columnOf(m_query.sort.key) +
                     (part == Part::Valued ? " IS NOT NULL"_L1 : " IS NULL"_L1);
}

void AttemptSelection::addPlace(SqlSelection &selection, Part part, const Place &after,
                                QLatin1StringView number) const
{
    const auto further = m_query.sort.descending ? "<"_L1 : ">"_L1;
    if (!hasParts() || part == Part::Blank) {
        selection.sql += u" AND %1 %2 ?"_s.arg(number, further);
    } else {
        selection.sql +=
            u" AND (%1, %2) %3 (?, ?)"_s.arg(columnOf(m_query.sort.key), number, further);
        selection.values.append(after.key);
    }
    selection.values.append(after.attempt);
}

} // namespace desk
