// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace desk {

/// What imports keep of customers beside the journal, in a folder of their own: cells that were
/// pasted, and rows that were mended.
class KeptRows
{
public:
    KeptRows(const QString &folder, const QString &journalFile);

    bool isEmpty() const;
    /// Takes the rows of these attempts out: from what was mended, and from pasted cells with all
    /// the file, since a row less would make another file of it. While the attempts are still in
    /// the journal, which says where they came from. For a worker's thread. Why something is left,
    /// in words; empty: nothing is.
    QString remove(const QStringList &attempts) const;

private:
    QString m_folder;
    QString m_journalFile;
};

} // namespace desk
