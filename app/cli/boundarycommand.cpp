// SPDX-License-Identifier: GPL-3.0-or-later
#include "boundarycommand.h"

#include "boundaryoutput.h"
#include "console.h"
#include "fetchedlists.h"
#include "journal/journal.h"
#include "keysource.h"
#include "reportfile.h"
#include "sendingsession.h"
#include "service/networkclient.h"
#include "target.h"
#include "testbench/driftjson.h"

#include <QCoreApplication>
#include <QEventLoop>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BoundaryCommand)
};

ExitStatus couldNotTell(const QString &error)
{
    printError(error);
    printOut(driftJson({}) + '\n');
    return ExitStatus::Unknown;
}

BoundaryWishes wishesOf(const CommandLine &line)
{
    BoundaryWishes wishes;
    wishes.fields = line.fields;
    if (!line.formats.isEmpty())
        wishes.formats = line.formats;
    wishes.codes = line.allCodes ? CodeChoice::All : CodeChoice::Sample;
    return wishes;
}

/// Where else the run is told.
struct Reports
{
    explicit Reports(const CommandLine &line)
        : page(line.report)
        , junit(line.junit)
    {
    }

    ReportFile page;
    ReportFile junit;
};

/// One run from its lists to its report.
class Command
{
public:
    Command(const CommandLine &line, const Environment &environment, const QString &key,
            SendingSession &session, Reports &reports)
        : m_line(line)
        , m_environment(environment)
        , m_key(key)
        , m_session(session)
        , m_reports(reports)
        , m_wishes(wishesOf(line))
    {
    }

    ExitStatus run();

private:
    void examine(BoundaryRun &run);
    ExitStatus report(const BoundaryReport &report, const BoundaryFacts &facts);

    const CommandLine &m_line;
    const Environment &m_environment;
    QString m_key;
    SendingSession &m_session;
    Reports &m_reports;
    BoundaryWishes m_wishes;
    NetworkClient m_client;
};

ExitStatus Command::run()
{
    const FetchedLists fetched = fetchLists(m_client, m_environment, m_key, m_session.interrupt());
    if (fetched.end == LookupEnd::KeyRefused)
        return couldNotTell(Words::tr("The service does not accept the key."));
    BoundaryFacts facts;
    facts.environment = m_environment.name;
    facts.baseUrl = shownUrl(m_environment.baseUrl);
    facts.begun = QDateTime::currentDateTimeUtc();
    facts.wishes = m_wishes;
    facts.sampled = sampledWords(fetched.lists, m_wishes);

    PacedSender sender(m_session.journal(), m_client, m_environment, m_line.rate);
    BoundaryRun run(sender, m_key, fetched.lists, m_wishes);
    printPlan(run.plan(), m_environment);
    for (const QString &words : std::as_const(facts.sampled))
        printNote(words);
    examine(run);
    facts.ended = QDateTime::currentDateTimeUtc();
    facts.requests = run.requests();
    return report(run.report(), facts);
}

void Command::examine(BoundaryRun &run)
{
    const BoundaryNotes notes(run);
    QEventLoop loop;
    QObject::connect(&run, &BoundaryRun::finished, &loop, &QEventLoop::quit);
    QObject::connect(&m_session.interrupt(), &Interrupt::received, &run, &BoundaryRun::cancel);
    run.start();
    if (m_session.interrupt().wasReceived())
        run.cancel();
    if (!run.isFinished())
        loop.exec();
}

ExitStatus Command::report(const BoundaryReport &report, const BoundaryFacts &facts)
{
    for (const QString &words : report.endings + report.couldNotTell)
        printNote(words);
    if (report.isUnsteady)
        printNote(Words::tr("The service answered two equal requests differently."));
    printNote(verdictOf(report));
    const bool isPrinted = printOut(driftJson(report) + '\n');
    const QString page = m_reports.page.write(htmlPage(driftPage(report, facts)));
    const QString junit =
        m_reports.junit.write(junitXml(u"customer-desk boundary"_s, driftJunit(report)));
    for (const QString &error : {page, junit}) {
        if (!error.isEmpty())
            printError(error);
    }
    if (!isPrinted || !page.isEmpty() || !junit.isEmpty())
        return ExitStatus::Unknown;
    if (!report.drifts.isEmpty())
        return ExitStatus::Drifted;
    return report.isConclusive() ? ExitStatus::Done : ExitStatus::Unknown;
}

ExitStatus runAt(const CommandLine &line, Environment environment, const QString &key,
                 const DataFolder &folder, Reports &reports)
{
    SendingSession session;
    if (const QString error = session.open(folder, environment); !error.isEmpty())
        return couldNotTell(error);
    return Command(line, environment, key, session, reports).run();
}

} // namespace

ExitStatus runBoundary(const CommandLine &line, const DataFolder &folder)
{
    const Target target = findTestTarget(line, folder);
    if (!target.error.isEmpty())
        return wrongCall(target.error);
    Reports reports(line);
    for (ReportFile *file : {&reports.page, &reports.junit}) {
        if (const QString error = file->open(); !error.isEmpty())
            return wrongCall(error);
    }
    const QString key = keyFor(target.environment, u"boundary"_s);
    if (key.isEmpty())
        return wrongCall(noKeyWords(target.environment));
    return runAt(line, target.environment, key, folder, reports);
}

} // namespace desk
