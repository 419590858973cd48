// SPDX-License-Identifier: GPL-3.0-or-later
#include "knowncustomers.h"

#include "contract/field.h"
#include "journal/importrows.h"

#include <QFile>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr auto byKey = "SELECT id, opened_at, created FROM customer_keys JOIN attempts ON number = "
                       "customer_keys.attempt"
                       " LEFT JOIN import_rows ON import_rows.attempt = customer_keys.attempt"
                       " WHERE %1 = ? AND %1 <> '' AND customer_keys.environment = ?"
                       " AND NOT (ifnull(run, 0) = ? AND ifnull(row, 0) = ?)"
                       " ORDER BY created DESC LIMIT 1"_L1;

} // namespace

KnownCustomers::KnownCustomers(const QString &journalFile, const QString &environment,
                               const QByteArray &ownRun)
    : m_environment(environment)
{
    if (!QFile::exists(journalFile))
        return;
    if (!m_connection.open(journalFile, SqlConnection::Mode::ReadOnly)) {
        m_error = m_connection.error().text();
        return;
    }
    const bool isAnybodyThere =
        m_connection.value(u"SELECT EXISTS (SELECT 1 FROM customer_keys)"_s).toBool();
    if (!isAnybodyThere)
        return;
    m_ownRun = findImportRun(m_connection, ownRun).value_or(-1);
    m_byAccountNo = m_connection.prepare(byKey.arg("account_no"_L1));
    m_byEmail = m_connection.prepare(byKey.arg("email"_L1));
    if (!m_byAccountNo || !m_byEmail)
        m_error = m_connection.error().text();
}

std::optional<KnownCustomer> KnownCustomers::find(const CustomerKeys &keys, qint64 row)
{
    auto known = findBy(m_byAccountNo, field::accountNo, keys.accountNo, row);
    return known ? known : findBy(m_byEmail, field::email, keys.email, row);
}

std::optional<KnownCustomer> KnownCustomers::findBy(std::optional<QSqlQuery> &query,
                                                    QLatin1StringView field, const QString &key,
                                                    qint64 row)
{
    if (key.isEmpty() || !query || !m_error.isEmpty())
        return std::nullopt;
    if (!m_connection.execute(*query, {key, m_environment, m_ownRun, row})) {
        m_error = m_connection.error().text();
        return std::nullopt;
    }
    std::optional<KnownCustomer> known;
    if (m_connection.next(*query))
        known = KnownCustomer{query->value(0).toString(),
                              QDateTime::fromMSecsSinceEpoch(query->value(1).toLongLong(), Qt::UTC),
                              query->value(2).toBool(), field};
    query->finish();
    return known;
}

} // namespace desk
