// SPDX-License-Identifier: GPL-3.0-or-later
#include "importcommand.h"

#include "console.h"
#include "importfile.h"
#include "importsending.h"
#include "keysource.h"
#include "target.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ImportCommand)
};

QByteArray summaryOf(const DryRunCounts &counts)
{
    const QJsonObject summary{{u"rows"_s, counts.rows},   {u"sendable"_s, counts.sendable()},
                              {u"held"_s, counts.held},   {u"duplicates"_s, counts.duplicates},
                              {u"known"_s, counts.known}, {u"warned"_s, counts.warned}};
    return QJsonDocument(summary).toJson(QJsonDocument::Compact) + '\n';
}

ExitStatus check(const DryRunWork &work)
{
    const DryRunReport report = dryRun(work);
    printReport(report, work.file);
    if (!report.error.isEmpty())
        return wrongCall(Words::tr("%1 cannot be read: %2").arg(work.file, report.error));
    if (!printOut(summaryOf(report.counts)))
        return ExitStatus::Unknown;
    return report.counts.sendable() == report.counts.rows ? ExitStatus::Done : ExitStatus::Rejected;
}

} // namespace

ExitStatus runImport(const CommandLine &line, const DataFolder &folder)
{
    Target target;
    if (line.environment || line.service) {
        target = findTarget(line, folder);
        if (!target.error.isEmpty())
            return wrongCall(target.error);
    }
    auto work = readImportFile(line);
    if (!work)
        return ExitStatus::WrongCall;
    const Catalogue lists = Catalogue::iso();
    work->rules.catalogue = &lists;
    work->rules.accountNoRequired = target.environment.accountNoTyped;
    if (line.environment || line.service) {
        work->journalFile = folder.journalFile();
        work->environment = target.environment.name;
    }
    work->body = line.format.value_or(target.environment.format);
    if (line.dryRun)
        return check(*work);
    const QString key = keyFor(target.environment, u"import"_s);
    if (key.isEmpty())
        return wrongCall(noKeyWords(target.environment));
    return sendImport(line, *work, target.environment, key, folder);
}

} // namespace desk
