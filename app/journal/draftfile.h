// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/request.h"
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

    std::optional<Request> adopt();
    bool write(const Request &request);
    void remove();

private:
    bool hold(const QString &id);
    QString path(QLatin1StringView ending) const;

    QString m_folder;
    QString m_id;
    std::optional<FileLock> m_lock;
};

} // namespace desk
