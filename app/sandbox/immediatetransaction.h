// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>

namespace desk {

/// A write transaction from its first moment, so that no other process writes between what is
/// looked up and what is inserted. QSqlDatabase::transaction() would begin as a reader, and a
/// reader that turns writer is refused at once instead of waiting. Rolled back unless committed.
class ImmediateTransaction
{
public:
    explicit ImmediateTransaction(const QSqlDatabase &database)
        : m_query(database)
        , m_open(m_query.exec(QStringLiteral("BEGIN IMMEDIATE")))
    {
    }
    ~ImmediateTransaction()
    {
        if (m_open)
            m_query.exec(QStringLiteral("ROLLBACK"));
    }
    Q_DISABLE_COPY_MOVE(ImmediateTransaction)

    bool isOpen() const { return m_open; }
    bool commit()
    {
        const bool committed = m_open && m_query.exec(QStringLiteral("COMMIT"));
        m_open = m_open && !committed;
        return committed;
    }

private:
    QSqlQuery m_query;
    bool m_open;
};

} // namespace desk
