// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkedrows.h"
#include "columnmapping.h"
#include "contract/bodyformat.h"
#include "contract/validation.h"
#include "knowncustomers.h"
#include "mendedrows.h"
#include "tablereader.h"

#include <atomic>
#include <functional>
#include <memory>

namespace desk {

/// What is to be said of one row before it is sent.
struct RowFindings
{
    qint64 row = 0;
    qint64 line = 0;
    QList<TableProblem> problems{}; ///< of the file
    Findings findings{};            ///< of the request that the row makes
    qint64 sameAs = 0;              ///< an earlier row with its account number or email; 0: none
    QString sameField{};            ///< which of them
    std::optional<KnownCustomer> known{}; ///< somebody in the journal who has them

    /// It would not be sent.
    bool isHeld() const
    {
        return !problems.isEmpty() || hasErrors(findings) || sameAs > 0 || known;
    }
};

struct DryRunCounts
{
    qint64 rows = 0;
    qint64 held = 0;       ///< by their own problems or findings
    qint64 warned = 0;     ///< with warnings and no errors
    qint64 duplicates = 0; ///< of an earlier row that would be sent
    qint64 known = 0;      ///< whose customer was created before, or may have been

    qint64 sendable() const { return rows - held - duplicates - known; }
};

struct DryRunReport
{
    DryRunCounts counts;
    QList<RowFindings> rows; ///< by row number; the first mostReported with something to say
    QString error;           ///< why it could not be read to its end, in words
    std::shared_ptr<const CheckedRows> checked{}; ///< for the run; nullptr where there is an error

    static constexpr qsizetype mostReported = 10'000;
};

/// Everything that a dry run goes by.
struct DryRunWork
{
    QString file;
    TableFormat format;
    ColumnMapping mapping;
    ValidationRules rules; ///< what it points to outlives the run
    BodyFormat body = BodyFormat::Json;
    QString journalFile{}; ///< whose customers are looked up; empty: nobody's
    QString environment{}; ///< of these customers, by its name
    MendedRows mended{};
};

/// Reads every row, makes its request and validates it; nothing is sent. Rows that share an account
/// number or an email are found by 64-bit hashes, and each hit is confirmed in another reading, in
/// several where there are very many;
/// customers that the journal knows are looked up there.
/// For a worker's thread: it takes some 10 s a million rows, and 40 bytes of memory a row. `told`
/// is called with the bytes read now and then; `stop` ends it early.
DryRunReport dryRun(const DryRunWork &work, const std::function<void(qint64)> &told = {},
                    const std::atomic_bool *stop = nullptr);

} // namespace desk
