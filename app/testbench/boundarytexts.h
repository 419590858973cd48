// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/field.h"
#include "membervalue.h"

namespace desk {

/// What a text is filled up with.
enum class Filling {
    Plain,     ///< ASCII that suits the field
    Accented,  ///< one UTF-16 unit, two bytes of UTF-8
    Combining, ///< two units each, the second one a combining accent
    Wide,      ///< two units each, four bytes of UTF-8
};

/// The shortest text of the field, in UTF-16 code units, that can be told from those of other
/// accounts where it has to be.
int fewestUnits(const Field &field);

/// A text of exactly so many UTF-16 code units, fewestUnits() at least; of a field that is unique
/// one with fresh characters, and of Email one that is an address. An odd unit is plain.
MemberValue textOf(const Field &field, int units, Filling filling = Filling::Plain);

/// A short text of the field with `part` in it: behind what is fresh, and before the @ of Email.
MemberValue textWith(const Field &field, const QString &part);

/// The same with `before` in front of all of it and `behind` at its end.
MemberValue textBetween(const Field &field, const QString &before, const QString &behind);

} // namespace desk
