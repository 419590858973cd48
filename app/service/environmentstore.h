// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environment.h"
#include "environmentedit.h"

#include <QFuture>

namespace desk {

struct SavedEnvironments
{
    EnvironmentList list; ///< as it would be read now
    QString error;        ///< why nothing was written, in a sentence; empty if it was
    /// Where the file went that was there before, if it could not be read whole or if somebody
    /// else had changed it since; empty otherwise.
    QString keptAt;
};

/// environments.json for a window: read and written in a worker thread.
class EnvironmentStore
{
public:
    explicit EnvironmentStore(const QString &file);

    QFuture<EnvironmentList> read() const;

    /// Writes all but the sandbox, in this order. Members of the file that this program does not
    /// know stay with their environment. `seen`: what the edits began with.
    QFuture<SavedEnvironments> save(const QList<EditedEnvironment> &environments,
                                    const EnvironmentList &seen) const;

private:
    QString m_file;
};

} // namespace desk
