// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lookupsnapshot.h"

#include <QFuture>
#include <QThreadPool>

namespace desk {

/// Keeps the lists of each environment on disk, a file each, so that they serve at once and
/// offline. The disk is touched in a thread of its own; what cannot be written is fetched again
/// some day. A place is an environment: its name and its base URL.
class LookupCache
{
public:
    explicit LookupCache(const QString &folder);
    ~LookupCache(); ///< waits until the last lists are written
    Q_DISABLE_COPY_MOVE(LookupCache)

    QFuture<LookupSnapshot> read(const QString &place, const Catalogue &known);
    void write(const QString &place, const LookupSnapshot &snapshot);

    /// FOLDER/HASH.json.
    QString fileOf(const QString &place) const;

private:
    QString m_folder;
    QThreadPool m_pool; // one thread, so that what was written is what is read
};

} // namespace desk
