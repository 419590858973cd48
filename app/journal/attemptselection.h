// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attemptquery.h"
#include "searchtext.h"

#include <QVariantList>

#include <optional>
#include <utility>

namespace desk {

/// A statement with what is bound to it.
struct SqlSelection
{
    QString sql;
    QVariantList values;
};

/// A query as statements over history_rows and attempt_words. Each goes along one index:
/// - the words' one in the journal's own order, or where few attempts have the words;
/// - that of the order elsewhere, with a look into the texts if there are words;
/// - the filter's where many attempts have the words, but hardly any passes the filter.
class AttemptSelection
{
public:
    explicit AttemptSelection(const AttemptQuery &query);

    /// How a sorted or filtered list is best gone about depends on how many attempts have the
    /// words.
    bool asksHowMany() const;
    SqlSelection countWords() const; ///< goes no further than mostThatAreFew + 1
    void setFew(bool few) { m_few = few; }
    static constexpr int mostThatAreFew = 10'000;

    /// And where they are not few, on how many pass the filter: after setFew().
    bool asksHowRare() const { return !m_few && asksHowMany() && !hasParts(); }
    SqlSelection countFiltered() const; ///< goes no further than mostThatAreRare + 1
    void setRare(bool rare) { m_rare = rare; }
    static constexpr int mostThatAreRare = 1'000; // looking into a text takes some 10 µs

    /// A list sorted by a column has two parts: what has something there comes first.
    enum class Part { Valued, Blank };
    bool hasParts() const { return m_query.sort.key != AttemptSort::Key::Time; }

    /// Where a list goes on.
    struct Place
    {
        qint64 attempt = 0;
        QVariant key; ///< null: in the blank part
    };
    SqlSelection keyOf(qint64 attempt) const;

    /// Numbers of attempts, in order.
    SqlSelection numbers(Part part, const std::optional<Place> &after, int limit) const;

    /// How many there are in all.
    SqlSelection total() const;

    /// From a date to a date: the numbers between which all of its attempts are, first and last,
    /// null if there are none.
    bool asksBetweenWhich() const;
    SqlSelection bounds() const;
    /// What bounds() gave; before numbers() and total().
    void setBounds(qint64 first, qint64 last) { m_bounds = {first, last}; }

private:
    static SqlSelection joined(QLatin1StringView what);
    static SqlSelection alongRows(QLatin1StringView what, const QString &index);
    QString ownIndex() const;
    bool goesAlongWords() const;
    void addWords(SqlSelection &selection, bool along, QLatin1StringView number) const;
    void addFilter(SqlSelection &selection, QLatin1StringView number) const;
    void addPart(SqlSelection &selection, Part part) const;
    void addPlace(SqlSelection &selection, Part part, const Place &after,
                  QLatin1StringView number) const;

    AttemptQuery m_query;
    SearchTerms m_terms;
    std::optional<std::pair<qint64, qint64>> m_bounds;
    bool m_few = false;
    bool m_rare = false;
};

} // namespace desk
