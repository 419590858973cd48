// SPDX-License-Identifier: GPL-3.0-or-later
#include "importcommand.h"

#include "console.h"
#include "importing/dryrun.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ImportCommand)
};

/// What the beginning of a file says; nullopt: it cannot be read, and that is said.
struct Beginning
{
    TableFormat format;
    QStringList header;
};

std::optional<Beginning> readBeginning(const QString &name)
{
    QFile file(name);
    if (!file.open(QFile::ReadOnly)) {
        printError(Words::tr("%1 cannot be read: %2").arg(name, file.errorString()));
        return std::nullopt;
    }
    Beginning beginning;
    beginning.format = findFormat(file.peek(formatSample));
    TableReader reader(file, beginning.format);
    reader.next();
    beginning.header = reader.header();
    return beginning;
}

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

void printRow(const RowFindings &row, const QString &file)
{
    Findings findings = row.findings;
    for (const TableProblem &problem : row.problems) {
        const QString where =
            problem.column > 0 ? Words::tr("Column %1: ").arg(problem.column) : QString();
        findings.append({Finding::Severity::Error, {}, where + problem.message});
    }
    if (row.sameAs > 0)
        findings.append(
            {Finding::Severity::Error,
             {},
             Words::tr("Row %1 has the same account number or email.").arg(row.sameAs)});
    for (Finding &finding : findings)
        finding.line = int(row.line);
    printFindings(findings, file);
}

QByteArray summaryOf(const DryRunCounts &counts)
{
    const QJsonObject summary{{u"rows"_s, counts.rows},
                              {u"sendable"_s, counts.sendable()},
                              {u"held"_s, counts.held},
                              {u"duplicates"_s, counts.duplicates},
                              {u"warned"_s, counts.warned}};
    return QJsonDocument(summary).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

ExitStatus runImport(const CommandLine &line)
{
    const auto beginning = readBeginning(line.file);
    if (!beginning)
        return ExitStatus::WrongCall;
    const auto mapping = findMapping(line, beginning->header);
    if (!mapping)
        return ExitStatus::WrongCall;
    if (mapping->isEmpty())
        return wrongCall(Words::tr("No column of %1 is for a field. Name the columns like the "
                                   "fields, or give --mapping FILE.")
                             .arg(line.file));

    const Catalogue lists = Catalogue::iso();
    DryRunWork work{line.file, beginning->format, *mapping, {}};
    work.rules.keyRequired = false;
    work.rules.catalogue = &lists;
    work.body = line.format.value_or(BodyFormat::Json);
    const DryRunReport report = dryRun(work);
    for (const RowFindings &row : report.rows)
        printRow(row, line.file);
    if (!report.error.isEmpty())
        return wrongCall(Words::tr("%1 cannot be read: %2").arg(line.file, report.error));
    if (report.rows.size() == DryRunReport::mostReported)
        printNote(Words::tr("Only the first %1 rows with something to say are listed.")
                      .arg(DryRunReport::mostReported));
    if (!printOut(summaryOf(report.counts)))
        return ExitStatus::Unknown;
    return report.counts.sendable() == report.counts.rows ? ExitStatus::Done : ExitStatus::Rejected;
}

} // namespace desk
