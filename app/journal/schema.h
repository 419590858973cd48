// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace desk {

class SqlConnection;

/// The journal's tables: numbered files journal-001.sql, journal-002.sql, ... Each brings the
/// file to its number, kept in user_version. A blank line ends a statement in them.
class Schema
{
public:
    explicit Schema(const QString &folder = QStringLiteral(":/schema"));

    /// What the file is, before anything is done to it.
    enum class Match {
        Current,
        Older,   ///< or new and empty
        Newer,   ///< left alone
        Foreign, ///< a database of another program
        Unreadable,
    };
    Match match(SqlConnection &connection) const;

    /// Applies what is missing, each file in a transaction that no other process gets between.
    bool migrate(SqlConnection &connection) const;

    int latestVersion() const { return m_latest; }

private:
    QString fileOf(int version) const;
    bool apply(SqlConnection &connection, int version) const;

    QString m_folder;
    int m_latest = 0;
};

} // namespace desk
