// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tablereader.h"

#include <QString>

#include <optional>

namespace desk {

/// How a file of rows seems to be written, and its first rows as they are read in that way.
struct TableBeginning
{
    static constexpr qsizetype mostRows = 50;

    TableFormat format;
    QStringList header;   ///< empty where the format has none
    QList<TableRow> rows; ///< the first mostRows
    qint64 size = 0;      ///< of the file, in bytes
    QString error{};      ///< why it cannot be read, in words

    /// A name for each column: its heading, or its number.
    QStringList columnNames() const;
};

/// For a worker's thread: a disk may be slow. Only files are read, no pipes and no folders.
TableBeginning readBeginning(const QString &file);
/// The same, where the charset is known.
TableBeginning readBeginning(const QString &file, TableFormat::Charset charset);
/// The same, where all of it is known.
TableBeginning readBeginning(const QString &file, const TableFormat &format);

/// A row by its number, as it stands in the file, which is read up to there. nullopt: there is
/// none. For a worker's thread.
std::optional<TableRow> readRow(const QString &name, const TableFormat &format, qint64 number);

} // namespace desk
