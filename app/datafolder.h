// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace desk {

/// Everything that the process creates from here on is for its user alone (umask 077).
/// The first call of main().
void keepFilesPrivate();

/// Where all state lives. Several processes may share one.
class DataFolder
{
public:
    /// The platform's application data folder.
    static QString defaultPath();

    explicit DataFolder(const QString &path);

    /// Makes the folder, mode 0700; one that holds other things too keeps its mode. An empty
    /// text, or why it cannot be used.
    QString prepare() const;

    QString path() const { return m_path; }
    QString journalFile() const;      ///< journal.sqlite
    QString environmentsFile() const; ///< environments.json
    QString settingsFile() const;     ///< settings.ini: the window's size and looks
    QString sandboxFile() const;      ///< sandbox.sqlite: the sandbox's customers
    QString draftsFolder() const;     ///< drafts/: what is being typed, a file for each window
    QString parkedFolder() const;     ///< drafts/parked/: drafts that were put away
    QString listsFolder() const;      ///< lists/: what environments list, a file for each
    QString importsFolder() const;    ///< imports/: mappings, pasted cells, rows that were mended
    QString ownersFolder() const;     ///< owners/: a lock file for each running process

private:
    QString m_path;
};

} // namespace desk
