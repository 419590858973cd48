// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draft.h"
#include "filelock.h"

#include <QString>

#include <optional>

namespace desk {

/// The file behind a DraftKeeper: FOLDER/ID.json, held by a lock on FOLDER/ID.lock.
class DraftFile
{
public:
    explicit DraftFile(const QString &folder);
    ~DraftFile();

    std::optional<Draft> adopt();
    bool write(const Draft &draft);
    void remove();
    /// What was last to be written is on disk.
    bool isWritten() const { return m_written; }

private:
    bool tryToWrite(const Draft &draft);
    bool hold(const QString &id);
    QString path(QLatin1StringView ending) const;

    QString m_folder;
    QString m_id;
    std::optional<FileLock> m_lock;
    bool m_written = true;
};

} // namespace desk
