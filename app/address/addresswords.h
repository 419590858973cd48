// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace desk {

/// A line that is certainly no town: it has a number in it, ends as streets and houses do, or
/// begins as a flat, a box or somebody's care does. "Dublin 4" and "Paris CEDEX 08" are towns.
bool isNoTown(const QString &text);

/// A company by the letters of its kind at the end: "Ltd", "GmbH", "B.V.".
bool isCompany(const QString &text);

/// A person, if the line begins with a title and leaves no doubt as to what the surname is.
struct PersonName
{
    QString title;
    QString firstname; ///< may be empty: "Mrs Smith"
    QString surname;
};
std::optional<PersonName> readPerson(const QString &text);

} // namespace desk
