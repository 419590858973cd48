// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openingprogress.h"

#include <QMap>
#include <QString>

#include <functional>

namespace desk {

class SqlConnection;

/// The journal's tables: numbered files journal-001.sql, journal-002.sql, ... Each brings the
/// file to its number, kept in user_version. A blank line ends a statement in them.
class Schema
{
public:
    /// What SQL cannot do, by the number of the file after which it is done, in its transaction.
    /// `tell`: so many attempts are done.
    using Tell = std::function<void(qint64)>;
    using Step = std::function<bool(SqlConnection &connection, const Tell &tell)>;
    using Steps = QMap<int, Step>;

    explicit Schema(const QString &folder, const Steps &steps = {});

    /// What the file is, before anything is done to it.
    enum class Match {
        Current,
        Older,   ///< or new and empty
        Newer,   ///< left alone
        Foreign, ///< a database of another program
        Unreadable,
    };
    Match match(SqlConnection &connection) const;

    /// Applies what is missing, each file in a transaction that no other process gets between:
    /// whoever is ended in the middle leaves the version before.
    bool migrate(SqlConnection &connection, const OpeningWatch &watch = {}) const;

    int latestVersion() const { return m_latest; }

private:
    QString fileOf(int version) const;
    bool run(SqlConnection &connection, int version, const Tell &tell) const;
    bool apply(SqlConnection &connection, int version, const Tell &tell) const;

    QString m_folder;
    Steps m_steps;
    int m_latest = 0;
};

/// The one that is embedded.
Schema journalSchema();

} // namespace desk
