// SPDX-License-Identifier: GPL-3.0-or-later
#include "importfile.h"

#include "console.h"
#include "importing/rowfindingwords.h"
#include "importing/tablebeginning.h"

#include <QCoreApplication>
#include <QFile>

namespace desk {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ImportCommand)
};

/// Says what is wrong; nullopt: nothing can be read with it.
std::optional<ColumnMapping> findMapping(const CommandLine &line, const QStringList &header)
{
    if (line.mapping.isEmpty()) {
        printFindings(headerFindings(header), line.file);
        return guessedMapping(header);
    }
    QFile file(line.mapping);
    if (!file.open(QFile::ReadOnly)) {
        printError(Words::tr("%1 cannot be read: %2").arg(line.mapping, file.errorString()));
        return std::nullopt;
    }
    const ReadMapping read = readMapping(file.readAll(), header);
    printFindings(read.findings, line.mapping);
    return hasErrors(read.findings) ? std::nullopt : std::optional(read.mapping);
}

} // namespace

std::optional<DryRunWork> readImportFile(const CommandLine &line)
{
    const TableBeginning beginning = readBeginning(line.file);
    if (!beginning.error.isEmpty()) {
        printError(Words::tr("%1 cannot be read: %2").arg(line.file, beginning.error));
        return std::nullopt;
    }
    if (beginning.rows.isEmpty()) {
        printError(beginning.header.isEmpty()
                       ? Words::tr("%1 is empty: there are no rows in it.").arg(line.file)
                       : Words::tr("%1 has a row of headings, and no other row.").arg(line.file));
        return std::nullopt;
    }
    const auto mapping = findMapping(line, beginning.header);
    if (!mapping)
        return std::nullopt;
    if (mapping->isEmpty()) {
        printError(Words::tr("No column of %1 is for a field. Name the columns like the fields, or "
                             "give --mapping FILE.")
                       .arg(line.file));
        return std::nullopt;
    }
    DryRunWork work{line.file, beginning.format, *mapping, {}};
    work.rules.keyRequired = false;
    return work;
}

void printReport(const DryRunReport &report, const QString &file)
{
    for (const RowFindings &row : report.rows)
        printFindings(findingsOf(row), file);
    if (report.rows.size() == DryRunReport::mostReported)
        printNote(Words::tr("Only the first %1 rows with something to say are listed.")
                      .arg(DryRunReport::mostReported));
}

} // namespace desk
