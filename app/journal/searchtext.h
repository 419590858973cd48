// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attemptquery.h"

#include <QString>
#include <QStringList>

namespace desk {

/// What a search looks through, folded, a line each: account number (typed and returned), names,
/// company, email, postcode, town, notes, returned IDs, issue texts, error.
QString searchText(const Request &request, const QList<Note> &notes,
                   const std::optional<Conclusion> &conclusion);

/// The words of a search, folded, each once.
QStringList searchWords(const QString &search);

/// What the words are as the index has them (resources/schema/journal-005.sql).
struct SearchTerms
{
    QStringList indexed; ///< found by trigrams
    QStringList checked; ///< to be looked for in each text that these find

    bool isEmpty() const { return indexed.isEmpty() && checked.isEmpty(); }
    /// Of the indexed ones, for MATCH.
    QString match() const;
};

SearchTerms searchTerms(const QString &search, ShortWords shortWords);

} // namespace desk
