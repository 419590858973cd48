// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journaldatabase.h"

#include <QDir>
#include <QTemporaryDir>

namespace desk {

/// A data folder of one test, and what is in it.
struct DataFolderFixture
{
    QTemporaryDir folder;
    QString file = folder.filePath(QStringLiteral("data/journal.sqlite"));
    QString owners = folder.filePath(QStringLiteral("data/owners"));

    JournalDatabase database() const { return JournalDatabase(file, owners); }

    /// Every file below the folder.
    QStringList files() const
    {
        QStringList found;
        QStringList folders{folder.path()};
        while (!folders.isEmpty()) {
            const QDir here(folders.takeFirst());
            for (const QFileInfo &entry :
                 here.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
                (entry.isDir() ? folders : found).append(entry.filePath());
        }
        return found;
    }

    /// The names of the files that hold these bytes, in whatever case.
    QStringList filesWith(const QString &text) const
    {
        QStringList found;
        for (const QString &path : files()) {
            QFile opened(path);
            if (opened.open(QIODevice::ReadOnly) &&
                opened.readAll().toLower().contains(text.toLower().toUtf8()))
                found.append(QFileInfo(path).fileName());
        }
        return found;
    }

    /// Looks into the file, or changes it, behind the journal's back.
    QVariant sql(const QString &statement) const
    {
        SqlConnection connection;
        connection.open(file, SqlConnection::Mode::ReadWrite);
        return connection.value(statement);
    }
};

} // namespace desk
