// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/bodyformat.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace desk {

/// The CustomerChange call (shared/contract/README.md, "The other calls"): accounts added or
/// changed on a day or since. What is in the list is there; since when, nobody says.

struct ChangedCustomer
{
    qint64 accountId = 0; ///< 0: none was given
    QString accountNo;

    bool operator==(const ChangedCustomer &) const = default;
};

/// The body, with the key in it. A null day asks for all accounts.
QByteArray writeCustomerChangesCall(const QString &key, QDate since, BodyFormat format);

/// Reads an answer as readLookupList() does; rows without an account number are left out. An answer
/// may have megabytes: not for the GUI's thread. nullopt: not such an answer.
std::optional<QList<ChangedCustomer>> readCustomerChanges(const QByteArray &body);

} // namespace desk
