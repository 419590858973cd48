// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mendedrows.h"
#include "tableformat.h"

#include <functional>

namespace desk {

/// The rows of a file that were put right before they are sent, kept for when the program ends in
/// between: files of their own in a folder, written whole or not at all. A file is known by its
/// bytes and by how it is read.
class MendingMemory
{
public:
    explicit MendingMemory(const QString &folder);

    /// Why it is not kept, in words; empty: it is. Without rows, what was kept goes.
    QString remember(const QByteArray &fileHash, const TableFormat &format,
                     const MendedRows &rows) const;
    MendedRows find(const QByteArray &fileHash, const TableFormat &format) const;
    /// Takes these out of what was mended in any file. Why something is left, in words.
    QString forget(const std::function<bool(qint64 row, const QStringList &cells)> &isMeant) const;

private:
    QString fileOf(const QByteArray &fileHash, const TableFormat &format) const;

    QString m_folder;
};

} // namespace desk
