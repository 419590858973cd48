// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakeclient.h"
#include "journal/journal.h"
#include "service/environment.h"

#include <QTemporaryDir>

namespace desk::test {

/// An environment that FakeClient answers for; nothing listens there.
inline Environment fakeEnvironment()
{
    return {.name = QStringLiteral("Test"), .baseUrl = QUrl(QStringLiteral("http://127.0.0.1:9"))};
}

/// What the one road leads through: a journal on disk, and a service that answers as it is told.
struct FakeRoad
{
    QTemporaryDir folder;
    Journal journal{folder.filePath(QStringLiteral("journal.sqlite")),
                    folder.filePath(QStringLiteral("owners"))};
    FakeClient client;
};

} // namespace desk::test
