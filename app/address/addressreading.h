// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/choicematcher.h"
#include "contract/field.h"

#include <QList>
#include <QString>
#include <QStringView>

namespace desk {

/// What the form tells of where an address goes.
struct AddressContext
{
    const ChoiceMatcher &countries; ///< the list that country texts and codes come from
    QString country;                ///< alpha-3, as the form has it now; may be blank
    int firstLine = 0;              ///< 0 to 2: the first address line that is free for it
    bool isPersonOpen = true;       ///< title, first name and surname are blank
    bool isCompanyOpen = true;      ///< the company's name is blank
};

/// What one field gets of an address.
struct AddressPart
{
    QLatin1StringView field; ///< API name
    QString text;            ///< what the field would hold: a code for the country
    QString pasted;          ///< the text that this stands for; empty where a shape implied it

    bool operator==(const AddressPart &) const = default;
};

/// An address spread over the fields, in the order of the field table, no field twice.
///
/// A part outside the address lines is there because its text can mean nothing else; whatever is
/// less sure stays in the lines, in its order. Nothing is left out: but for white space and commas
/// the parts' `pasted` together have every character of the paste.
struct AddressReading
{
    QList<AddressPart> parts;

    const AddressPart *find(QLatin1StringView field) const;
    /// More was recognized than lines: a town, a county, a postcode or a country.
    bool hasPlace() const;
};

/// Spreads an address, as pasted in several lines or in one with commas, over the fields. Knows
/// the ways of the UK, Ireland, the USA, Germany, France and the Netherlands, and of those who
/// write as they do. Whatever text it is given, it takes milliseconds.
AddressReading readAddress(QStringView pasted, const AddressContext &context);

} // namespace desk
