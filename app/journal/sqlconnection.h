// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storageerror.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <optional>
#include <unordered_map>

struct sqlite3;

namespace desk {

class SqlGroup;

/// One SQLite connection under a name of its own, for the thread that makes it.
class SqlConnection
{
public:
    enum class Mode {
        ReadWrite,
        ReadOnly,
        Immutable, ///< read only, without locks: for a folder in which no lock can be taken
    };

    SqlConnection();
    ~SqlConnection();
    Q_DISABLE_COPY_MOVE(SqlConnection)

    /// Nothing is read yet: damage shows in the first statement. The file must be there.
    bool open(const QString &file, Mode mode);
    void close();
    bool isOpen() const { return m_database.isOpen(); }
    /// The open file is not the one under its name any more: it was deleted, renamed or replaced,
    /// and what is written is lost, though SQLite says nothing.
    bool isFileGone() const;
    /// For what QtSql cannot say; nullptr while closed.
    sqlite3 *handle() const;

    /// Runs one statement; its query stands before the first row. nullopt: see error().
    std::optional<QSqlQuery> run(const QString &sql, const QVariantList &values = {});
    /// The same where nothing is read from it. One with values is kept, prepared, for the next
    /// time.
    bool execute(const QString &sql, const QVariantList &values = {});
    /// The same for a statement that is run many times, with other values each time.
    std::optional<QSqlQuery> prepare(const QString &sql);
    bool execute(QSqlQuery &prepared, const QVariantList &values);
    /// The next row of a query of run(). False: there is none, or see error().
    bool next(QSqlQuery &query);
    /// The first row, of a statement that is kept likewise; empty if there is none, or on an error.
    QVariantList row(const QString &sql, const QVariantList &values);
    /// Its first column; an empty value if there is no row, or on an error.
    QVariant value(const QString &sql, const QVariantList &values = {});
    /// How many rows the last execute() changed, and the number of the last one that it inserted.
    int changes() const;
    qint64 lastInsertId() const;

    /// Of the last call; Kind::None if it went well.
    const StorageError &error() const { return m_error; }
    /// Puts back the error that mattered, after a statement that only cleans up.
    void keepError(const StorageError &error) { m_error = error; }

private:
    friend class SqlGroup;
    friend class SqlTransaction;

    QSqlQuery *kept(const QString &sql);
    bool executeKept(const QString &sql, const QVariantList &values = {});

    const QString m_name;
    QSqlDatabase m_database;
    std::unordered_map<QString, QSqlQuery> m_kept;
    StorageError m_error;
    SqlGroup *m_group = nullptr;
};

/// All or nothing: takes the write lock at once, so that what is read in it still holds when it
/// is written, and rolls back unless committed. Within a SqlGroup it is a part of that one.
class SqlTransaction
{
public:
    explicit SqlTransaction(SqlConnection &connection);
    ~SqlTransaction();
    Q_DISABLE_COPY_MOVE(SqlTransaction)

    bool isOpen() const { return m_open; }
    /// True: it is on disk, or will be with its group.
    bool commit();

private:
    SqlConnection &m_connection;
    bool m_open;
    int m_changesBefore = 0; // in a group
};

/// Several transactions in one, for the price of one: the disk is waited for once. All or nothing,
/// too: one that is not committed after it wrote spoils its group.
class SqlGroup
{
public:
    explicit SqlGroup(SqlConnection &connection);
    ~SqlGroup();
    Q_DISABLE_COPY_MOVE(SqlGroup)

    bool isOpen() const { return m_open; }
    /// SQLite did not give it up by itself, as it does where the disk is full: what came behind
    /// would be on disk at once, alone.
    bool isAlive() const;
    /// True: all of it is on disk. Never, once it is spoilt.
    bool commit();

private:
    friend class SqlTransaction;

    SqlConnection &m_connection;
    bool m_open;
    bool m_isSpoilt = false;
};

} // namespace desk
