// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlconnection.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QSqlRecord>
#include <QUrl>
#include <QUuid>

#include <sqlite3.h>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

// How long a statement waits for another process to be done with the file.
constexpr auto busyOption = "QSQLITE_BUSY_TIMEOUT=5000"_L1;

QString connectOptions(SqlConnection::Mode mode)
{
    switch (mode) {
    case SqlConnection::Mode::ReadWrite:
        return busyOption;
    case SqlConnection::Mode::ReadOnly:
        return busyOption + ";QSQLITE_OPEN_READONLY"_L1;
    case SqlConnection::Mode::Immutable:
        break;
    }
    return busyOption + ";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_L1;
}

QString databaseName(const QString &file, SqlConnection::Mode mode)
{
    if (mode != SqlConnection::Mode::Immutable)
        return file;
    return QString::fromLatin1(QUrl::fromLocalFile(file).toEncoded()) + "?immutable=1"_L1;
}

} // namespace

SqlConnection::SqlConnection()
    : m_name("journal-"_L1 + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

SqlConnection::~SqlConnection()
{
    close();
}

bool SqlConnection::open(const QString &file, Mode mode)
{
    close();
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_database.setConnectOptions(connectOptions(mode));
    m_database.setDatabaseName(databaseName(file, mode));
    const bool opened = m_database.open();
    m_error = opened ? StorageError() : StorageError::from(m_database.lastError());
    return opened;
}

void SqlConnection::close()
{
    if (!m_database.isValid())
        return;
    m_kept.clear();
    m_database.close();
    m_database = QSqlDatabase(); // removeDatabase() wants nobody to hold it
    QSqlDatabase::removeDatabase(m_name);
}

sqlite3 *SqlConnection::handle() const
{
    const QVariant handle = isOpen() ? m_database.driver()->handle() : QVariant();
    const bool isHandle = qstrcmp(handle.typeName(), "sqlite3*") == 0;
    return isHandle ? *static_cast<sqlite3 *const *>(handle.constData()) : nullptr;
}

bool SqlConnection::isFileGone() const
{
    int hasMoved = 0;
    sqlite3_file_control(handle(), "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved);
    return hasMoved != 0;
}

std::optional<QSqlQuery> SqlConnection::run(const QString &sql, const QVariantList &values)
{
    auto query = prepare(sql);
    return query && execute(*query, values) ? std::move(query) : std::nullopt;
}

bool SqlConnection::execute(const QString &sql, const QVariantList &values)
{
    return values.isEmpty() ? run(sql).has_value() : executeKept(sql, values);
}

bool SqlConnection::executeKept(const QString &sql, const QVariantList &values)
{
    QSqlQuery *query = kept(sql);
    const bool ran = query && execute(*query, values);
    if (query)
        query->finish(); // it holds no lock, and no text of a customer's
    return ran;
}

QSqlQuery *SqlConnection::kept(const QString &sql)
{
    if (const auto known = m_kept.find(sql); known != m_kept.end())
        return &known->second;
    auto query = prepare(sql);
    return query ? &m_kept.emplace(sql, std::move(*query)).first->second : nullptr;
}

std::optional<QSqlQuery> SqlConnection::prepare(const QString &sql)
{
    if (!m_database.isOpen()) // why is known; Qt would only complain on standard error
        return std::nullopt;
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    const bool prepared = query.prepare(sql);
    m_error = prepared ? StorageError() : StorageError::from(query.lastError());
    return prepared ? std::optional(std::move(query)) : std::nullopt;
}

bool SqlConnection::execute(QSqlQuery &prepared, const QVariantList &values)
{
    for (int i = 0; i < values.size(); ++i)
        prepared.bindValue(i, values.at(i));
    const bool ran = prepared.exec();
    m_error = ran ? StorageError() : StorageError::from(prepared.lastError());
    return ran;
}

bool SqlConnection::next(QSqlQuery &query)
{
    const bool stands = query.next();
    m_error = query.lastError().isValid() ? StorageError::from(query.lastError()) : StorageError();
    return stands;
}

QVariantList SqlConnection::row(const QString &sql, const QVariantList &values)
{
    QVariantList row;
    QSqlQuery *query = kept(sql);
    if (query && execute(*query, values) && next(*query)) {
        const int columns = query->record().count();
        for (int column = 0; column < columns; ++column)
            row.append(query->value(column));
    }
    if (query)
        query->finish();
    return row;
}

QVariant SqlConnection::value(const QString &sql, const QVariantList &values)
{
    if (!values.isEmpty())
        return row(sql, values).value(0);
    auto query = run(sql);
    return query && next(*query) ? query->value(0) : QVariant();
}

int SqlConnection::changes() const
{
    return sqlite3_changes(handle());
}

qint64 SqlConnection::lastInsertId() const
{
    return sqlite3_last_insert_rowid(handle());
}

SqlTransaction::SqlTransaction(SqlConnection &connection)
    : m_connection(connection)
    , m_open(connection.m_group ? connection.m_group->isAlive()
                                : connection.executeKept(u"BEGIN IMMEDIATE"_s))
    , m_changesBefore(connection.m_group ? sqlite3_total_changes(connection.handle()) : 0)
{
}

SqlTransaction::~SqlTransaction()
{
    if (!m_open)
        return;
    if (SqlGroup *group = m_connection.m_group) {
        if (sqlite3_total_changes(m_connection.handle()) != m_changesBefore)
            group->m_isSpoilt = true;
        return;
    }
    const StorageError cause = m_connection.error();
    m_connection.execute(u"ROLLBACK"_s);
    m_connection.keepError(cause);
}

bool SqlTransaction::commit()
{
    if (!m_open || (!m_connection.m_group && !m_connection.executeKept(u"COMMIT"_s)))
        return false;
    m_open = false;
    return true;
}

SqlGroup::SqlGroup(SqlConnection &connection)
    : m_connection(connection)
    , m_open(connection.executeKept(u"BEGIN IMMEDIATE"_s))
{
    if (m_open)
        m_connection.m_group = this;
}

SqlGroup::~SqlGroup()
{
    m_connection.m_group = nullptr;
    if (!m_open)
        return;
    const StorageError cause = m_connection.error();
    m_connection.execute(u"ROLLBACK"_s);
    m_connection.keepError(cause);
}

bool SqlGroup::isAlive() const
{
    return sqlite3_get_autocommit(m_connection.handle()) == 0;
}

bool SqlGroup::commit()
{
    if (!m_open || m_isSpoilt || !isAlive() || !m_connection.executeKept(u"COMMIT"_s))
        return false;
    m_open = false;
    return true;
}

} // namespace desk
