// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

class QSqlError;

namespace desk {

/// Why SQLite did not do what it was asked.
struct StorageError
{
    Q_DECLARE_TR_FUNCTIONS(Journal)
public:
    enum class Kind {
        None,
        Locked, ///< another program held it longer than we wait
        Full,
        ReadOnly,
        Damaged,  ///< not a database, or one with broken pages
        NoAccess, ///< cannot be opened at all
        Gone,     ///< deleted or renamed while it was open
        Failed,   ///< the disk, or anything else
    };
    Kind kind = Kind::None;
    int code = 0; ///< SQLite's own result code

    /// What happened and what can be done, in a sentence or two. Never SQLite's own words.
    QString text() const;

    static StorageError from(const QSqlError &error);
};

} // namespace desk
