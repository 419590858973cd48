// SPDX-License-Identifier: GPL-3.0-or-later
#include "importsending.h"

#include "attemptjson.h"
#include "awaited.h"
#include "console.h"
#include "importfile.h"
#include "importing/importidentity.h"
#include "importing/importresults.h"
#include "importing/importrun.h"
#include "importing/rowfindingwords.h"
#include "importlook.h"
#include "importprogress.h"
#include "inworker.h"
#include "journal/journal.h"
#include "sendingsession.h"
#include "service/networkclient.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QTimer>

#include <atomic>
#include <chrono>

namespace desk {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ImportSending)
};

QByteArray summaryOf(const ImportCounts &counts)
{
    const QJsonObject summary{{u"rows"_s, counts.rows},       {u"held"_s, counts.held},
                              {u"created"_s, counts.created}, {u"rejected"_s, counts.rejected},
                              {u"refused"_s, counts.refused}, {u"unsent"_s, counts.unsent},
                              {u"unknown"_s, counts.unknown}, {u"waiting"_s, counts.waiting}};
    return QJsonDocument(summary).toJson(QJsonDocument::Compact) + '\n';
}

// The promised object of `create`, with the row in front.
QByteArray rowLine(qint64 row, qint64 line, const QByteArray &object)
{
    return "{\"row\":" + QByteArray::number(row) + ",\"line\":" + QByteArray::number(line) + ',' +
           object.sliced(1) + '\n';
}

// One that is not sent at all.
QByteArray heldLine(const RowFindings &row)
{
    QJsonObject json = QJsonDocument::fromJson(resultJson({})).object();
    json.insert(u"error"_s, heldWords(row));
    return rowLine(row.row, row.line, QJsonDocument(json).toJson(QJsonDocument::Compact));
}

ExitStatus statusOf(const ImportCounts &counts, bool isPrinted)
{
    if (counts.unknown > 0 || !isPrinted)
        return ExitStatus::Unknown;
    return counts.created == counts.rows ? ExitStatus::Done : ExitStatus::Rejected;
}

/// A run, from its first row to its last words.
class Sending
{
public:
    Sending(const CommandLine &line, SendingSession &session, const DataFolder &folder,
            const ImportWork &work)
        : m_line(line)
        , m_session(session)
        , m_work(work)
        , m_run(session.journal(), m_client, folder.ownersFolder(), work)
    {
        m_run.setConcurrency(line.concurrency);
        m_run.setRate(line.rate);
    }

    ExitStatus send(const DryRunReport &report)
    {
        if (m_line.rowLines) {
            for (const RowFindings &row : report.rows) {
                if (row.isHeld())
                    m_isPrinted = printOut(heldLine(row)) && m_isPrinted;
            }
            QObject::connect(&m_run, &ImportRun::rowConcluded, &m_run,
                             [this](const ImportedRow &row) { print(row); });
        }
        if (m_line.check)
            lookIntoUnknownRows(m_session, m_client, m_work.environment, m_work.key,
                                m_work.identity);
        wait();
        m_progress.clear();
        if (const QString error = writeFiles(report); !error.isEmpty()) {
            printError(error);
            m_isPrinted = false;
        }
        if (!m_run.whyStopped().isEmpty())
            printError(m_run.whyStopped());
        else if (m_session.interrupt().wasReceived())
            printError(Words::tr("Stopped. The same command goes on where it was."));
        const ImportCounts counts = this->counts();
        if (!m_line.rowLines)
            m_isPrinted = printOut(summaryOf(counts)) && m_isPrinted;
        return statusOf(counts, m_isPrinted);
    }

private:
    // One that ended before it knew what became of its rows has counted none of them.
    ImportCounts counts() const
    {
        if (m_run.counts().rows > 0)
            return m_run.counts();
        const auto known = awaited(m_session.journal().knownImport(m_work.identity));
        return countsOf(*m_work.checked, known.value_or(KnownImport()).standings);
    }

    QString writeFiles(const DryRunReport &report) const
    {
        if (m_run.runNumber() == 0 || (m_line.results.isEmpty() && m_line.rejects.isEmpty()))
            return {};
        return writeImportResults(m_work.rows, {report, m_work.rows.journalFile, m_run.runNumber(),
                                                m_line.results, m_line.rejects});
    }

    void print(const ImportedRow &row)
    {
        m_isPrinted = printOut(rowLine(row.row, row.line, resultJson(row.attempt))) && m_isPrinted;
    }

    void wait()
    {
        QEventLoop loop;
        QObject::connect(&m_run, &ImportRun::finished, &loop, &QEventLoop::quit);
        QObject::connect(&m_run, &ImportRun::progressed, &loop,
                         [this] { m_progress.show(m_run.counts()); });
        QObject::connect(&m_session.interrupt(), &Interrupt::received, &m_run, &ImportRun::stop);
        m_run.start();
        if (m_session.interrupt().wasReceived())
            m_run.stop();
        loop.exec();
    }

    const CommandLine &m_line;
    SendingSession &m_session;
    const ImportWork &m_work;
    NetworkClient m_client;
    ImportRun m_run;
    ImportProgress m_progress;
    bool m_isPrinted = true;
};

// Nobody is to run for an hour and then have no file of it.
QString findFileProblem(const CommandLine &line)
{
    for (const QString &name : {line.results, line.rejects}) {
        if (!name.isEmpty() && QFileInfo(name) == QFileInfo(line.file))
            return Words::tr("%1 is the file of rows itself: give another name.").arg(name);
        QSaveFile file(name);
        if (!name.isEmpty() && !file.open(QSaveFile::WriteOnly))
            return Words::tr("%1 cannot be written: %2").arg(name, file.errorString());
    }
    return {};
}

/// Beside the events: a million rows take a while, and somebody may not want to wait for them.
DryRunReport checkRows(const DryRunWork &rows, const Interrupt &interrupt)
{
    constexpr auto often = 200ms;
    std::atomic_bool stop = interrupt.wasReceived();
    std::atomic<qint64> bytes = 0;
    ImportProgress progress;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &look,
                     [&progress, &bytes, size = QFileInfo(rows.file).size()] {
                         progress.showChecked(bytes, size);
                     });
    QObject::connect(&interrupt, &Interrupt::received, &look, [&stop] { stop = true; });
    look.start(often);
    return awaited(inWorker([&rows, &stop, &bytes] {
        return dryRun(
            rows, [&bytes](qint64 read) { bytes = read; }, &stop);
    }));
}

} // namespace

ExitStatus sendImport(const CommandLine &line, const DryRunWork &rows,
                      const Environment &environment, const QString &key, const DataFolder &folder)
{
    if (const QString problem = findFileProblem(line); !problem.isEmpty())
        return wrongCall(problem);
    ImportWork work{rows, {}, {}, environment, key};
    SendingSession session;
    if (const QString error = session.open(folder, work.environment); !error.isEmpty()) {
        printError(error);
        return ExitStatus::Rejected;
    }
    const DryRunReport report = checkRows(work.rows, session.interrupt());
    if (session.interrupt().wasReceived()) {
        printError(Words::tr("Stopped. Nothing was sent."));
        return ExitStatus::Rejected;
    }
    printReport(report, rows.file);
    if (!report.error.isEmpty())
        return wrongCall(Words::tr("%1 cannot be read: %2").arg(rows.file, report.error));
    if (report.counts.rows == 0)
        return wrongCall(Words::tr("%1 has no rows.").arg(rows.file));
    work.checked = report.checked;
    work.identity = importIdentity(report.checked->fileHash, rows.format, rows.mapping, rows.body,
                                   environment.name);
    return Sending(line, session, folder, work).send(report);
}

} // namespace desk
