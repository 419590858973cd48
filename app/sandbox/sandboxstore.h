// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/request.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

class QSqlDatabase;
class QSqlQuery;

namespace desk {

/// The sandbox's customers, in one SQLite file that several processes may use at once. To be
/// opened, used and destroyed in one and the same thread.
class SandboxStore
{
public:
    struct Account
    {
        qint32 accountId = 0;
        QString accountNo;
        qint32 addressId = 0;
        qint32 contactId = 0;
    };

    struct Added
    {
        std::optional<Account> account;
        bool accountNoTaken = false;
        bool emailTaken = false; ///< no account and none taken: the file cannot be written
    };

    struct Change
    {
        qint32 accountId = 0;
        QString accountNo;
    };

    SandboxStore();
    ~SandboxStore();
    SandboxStore(const SandboxStore &) = delete;
    SandboxStore &operator=(const SandboxStore &) = delete;

    /// Why the file cannot be used, in a sentence; empty when it can.
    QString open(const QString &file);

    /// Creates the account, on disk when this returns, unless its number or its email address is
    /// taken. A blank number is given one: S-0001 and so on. The key is not kept.
    Added add(const Request &request);

    /// Of a request that is not going to be added: what is taken.
    Added findTaken(const Request &request) const;

    /// Accounts of that day (UTC) and later ones, oldest first; all when the day is null.
    /// nullopt: the file cannot be read.
    std::optional<QList<Change>> changesSince(QDate day) const;

private:
    QSqlDatabase database() const;
    bool exec(const QString &statement) const;
    bool exists(const QString &statement, const QString &key) const;
    bool createTables() const;
    std::optional<Account> insert(const Request &request) const;
    std::optional<QString> nextAccountNo() const;

    QString m_connection; // name of the connection that is ours alone
};

} // namespace desk
