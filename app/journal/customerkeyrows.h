// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/customerkeys.h"
#include "service/conclusion.h"

#include <QVariantList>

#include <functional>
#include <optional>

namespace desk {

class SqlConnection;

/// The rows of customer_keys: who is there, or may be, by the attempts of the journal. Where one of
/// these fails, the connection's error() says why.

/// By what the customer of an attempt is known: as asked for, but the account number is the one
/// that the service gave. nullopt: the attempt created nobody (it was rejected, refused or unsent).
std::optional<CustomerKeys> keysOf(const Request &request,
                                   const std::optional<Conclusion> &conclusion);

/// The values of a row, in the order of the table, from `created` on.
QVariantList customerKeyColumns(const std::optional<Conclusion> &conclusion,
                                const CustomerKeys &keys);

/// Brings the attempt's row up to date; it is in the journal already, under that number.
bool writeCustomerKeys(SqlConnection &connection, qint64 attempt, const Request &request,
                       const std::optional<Conclusion> &conclusion);

/// Makes the rows of every attempt there is. For the migration.
/// `tell`: so many are entered.
bool enterCustomerKeys(SqlConnection &connection, const std::function<void(qint64)> &tell);

} // namespace desk
