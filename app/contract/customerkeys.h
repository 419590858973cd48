// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request.h"

namespace desk {

/// By what a customer is known again: the one rule of who counts as the same. Folded, so that equal
/// texts are equal customers; empty where there is nothing to compare.
struct CustomerKeys
{
    /// Letter case and blanks around do not count. The contract is silent on both; a number that
    /// differs in them alone is worth a stop, and the service's database is unlikely to tell them
    /// apart. Accents count.
    QString accountNo;
    QString email;     ///< the same; two accounts of one brand cannot share an address
    QString vatNumber; ///< letters and digits only, case folded
    /// The company, or for a person the surname, with the postcode; empty unless both are there.
    /// Case, accents, spaces, punctuation and legal forms at the end ("Ltd", "GmbH") do not count.
    QString nameAndPlace;

    bool isEmpty() const;
    bool operator==(const CustomerKeys &) const = default;
};

CustomerKeys customerKeys(const Request &request);

/// How an account number is compared, wherever it comes from.
QString foldedAccountNo(const QString &accountNo);

/// A company's name without its legal forms, words parted by single spaces.
QString foldedCompany(const QString &name);

} // namespace desk
