// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attempt.h"

#include <QString>
#include <QStringList>

namespace desk {

/// What a search looks through, folded, a line each: account number (typed and returned), names,
/// company, email, postcode, town, notes, returned IDs, issue texts, error.
QString searchText(const Request &request, const QList<Note> &notes,
                   const std::optional<Conclusion> &conclusion);

/// The words of a search, folded, each once.
QStringList searchWords(const QString &search);

} // namespace desk
