// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/customerkeys.h"
#include "journal/sqlconnection.h"

#include <QDateTime>

#include <optional>

namespace desk {

/// An attempt in the journal that created a customer, or may have.
struct KnownCustomer
{
    QString attempt;    ///< its ID
    QDateTime openedAt; ///< UTC
    bool isCreated = false;
    QString field{}; ///< what it shares, by its API name

    bool operator==(const KnownCustomer &) const = default;
};

/// Looks customers up in the journal of an environment, by account number and email. For a worker's
/// thread; reads on a connection of its own.
class KnownCustomers
{
public:
    /// What `ownRun`, of that identity, created of the very row that is asked for does not count.
    KnownCustomers(const QString &journalFile, const QString &environment,
                   const QByteArray &ownRun);

    /// nullopt: nobody is known.
    std::optional<KnownCustomer> find(const CustomerKeys &keys, qint64 row);
    /// Why the journal cannot be read, in words; empty: it can, or there is none yet.
    QString error() const { return m_error; }

private:
    std::optional<KnownCustomer> findBy(std::optional<QSqlQuery> &query, QLatin1StringView field,
                                        const QString &key, qint64 row);

    const QString m_environment;
    SqlConnection m_connection; // before its queries
    std::optional<QSqlQuery> m_byAccountNo;
    std::optional<QSqlQuery> m_byEmail;
    qint64 m_ownRun = 0;
    QString m_error;
};

} // namespace desk
