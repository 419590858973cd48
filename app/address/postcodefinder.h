// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace desk {

/// A piece of an address taken apart around its postcode, with the marks of each part.
struct FoundPostcode
{
    QString before; ///< often the town, or a street and a town
    QString postcode;
    QString behind;  ///< the town, in countries that write it there
    QString country; ///< alpha-3, the country that has such postcodes; empty where several have
};

/// Where the town stands.
enum class PostcodeOrder {
    TownFirst,      ///< "Leeds LS1 4AB"
    TownStateFirst, ///< "Springfield, IL 62704"
    PostcodeFirst,  ///< "10115 Berlin"
    Unknown         ///< this program does not know the country's ways
};
PostcodeOrder postcodeOrder(const QString &country);

/// The postcode that somebody writes in this country (alpha-3).
std::optional<FoundPostcode> findPostcode(const QString &piece, const QString &country);

/// A postcode where nobody said which country: one whose shape tells, or five digits and a town.
std::optional<FoundPostcode> findAnyPostcode(const QString &piece);

} // namespace desk
