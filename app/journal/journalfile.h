// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace desk {

/// The journal's file with its -wal and -shm, as files: for its user alone, and kept aside when
/// it is damaged. Never opens the file: closing it would drop the locks that SQLite holds on it
/// anywhere in this process.
class JournalFile
{
public:
    explicit JournalFile(const QString &path);

    const QString &path() const { return m_path; }
    bool exists() const;
    /// False: the file or its folder may only be read.
    bool isWritable() const;
    bool hasLog() const; ///< a -wal is there: somebody uses the file, or ended without closing it
    qint64 size() const;

    /// Makes an empty file (0600), in a folder (0700) that is made if need be.
    bool make() const;
    /// Takes from others what they could do with a file that was there before.
    void makePrivate() const;
    /// Renames all of it to journal-damaged-<UTC time>.sqlite. The new path; nullopt: it stays.
    std::optional<QString> setAside() const;
    /// The damaged ones that were kept aside, newest first.
    QStringList keptAside() const;
    /// For good. False: not all of them could be.
    bool removeKeptAside() const;

private:
    QString m_path;
};

/// A folder that only its user can enter, if it is made here. False: there is none.
bool makePrivateFolder(const QString &path);

} // namespace desk
