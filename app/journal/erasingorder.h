// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filelock.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace desk {

/// An erasing that was asked for and is not finished: a file beside the journal, so that it is
/// gone on with after the process that began it was ended. It names attempts by their IDs and
/// holds nothing else of them. While this lives nobody else works at it.
class ErasingOrder
{
public:
    /// On disk, before anything is erased. nullopt: it could not be written.
    static std::optional<ErasingOrder> give(const QString &journalFile, const QStringList &ids);
    /// Those that nobody works at any more.
    static std::vector<ErasingOrder> leftBehind(const QString &journalFile);

    const QStringList &ids() const { return m_ids; }

    /// There is nothing left to do: takes it away.
    void end() const;

private:
    ErasingOrder(const QString &path, FileLock lock);
    bool read();

    QString m_path;
    FileLock m_lock;
    QStringList m_ids;
};

} // namespace desk
