// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkedrows.h"
#include "dryrun.h"
#include "rowstanding.h"
#include "submission/outgoing.h"

#include <QFuture>
#include <QList>

#include <memory>

namespace desk {

/// A row as it is sent. It holds the key.
struct ReadyRow
{
    qint64 row = 0;
    qint64 line = 0;
    quint64 content = 0;
    Outgoing outgoing{};
};

struct ReadyRows
{
    QList<ReadyRow> rows;
    bool isLast = false; ///< there are no more
    QString error{};     ///< why the rest of the file cannot be sent, in words
};

/// Reads a checked file a second time, in a worker's thread, and makes requests of the rows that
/// are to be sent. A row that is not what was checked ends it: the file was changed meanwhile.
class ImportFeed
{
public:
    ImportFeed(const DryRunWork &work, std::shared_ptr<const CheckedRows> checked,
               RowStandings standings, const QString &key);

    /// Some more. Not while another one is being read.
    QFuture<ReadyRows> next();

private:
    class Reading;

    std::shared_ptr<Reading> m_reading; // with whoever reads, should this go
};

} // namespace desk
