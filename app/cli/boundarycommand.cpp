// SPDX-License-Identifier: GPL-3.0-or-later
#include "boundarycommand.h"

#include "boundaryoutput.h"
#include "console.h"
#include "fetchedlists.h"
#include "journal/journal.h"
#include "keysource.h"
#include "sendingsession.h"
#include "service/networkclient.h"
#include "target.h"
#include "testbench/driftjson.h"
#include "testbench/productioncheck.h"

#include <QCoreApplication>
#include <QEventLoop>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BoundaryCommand)
};

ExitStatus wrongCall(const QString &error)
{
    printError(error);
    return ExitStatus::WrongCall;
}

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

/// One run from its lists to its report.
class Command
{
public:
    Command(const CommandLine &line, const Environment &environment, const QString &key,
            Journal &journal, const Interrupt &interrupt)
        : m_line(line)
        , m_environment(environment)
        , m_key(key)
        , m_journal(journal)
        , m_interrupt(interrupt)
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
    Journal &m_journal;
    const Interrupt &m_interrupt;
    BoundaryWishes m_wishes;
    NetworkClient m_client;
};

ExitStatus Command::run()
{
    const FetchedLists fetched = fetchLists(m_client, m_environment, m_key, m_interrupt);
    if (fetched.end == LookupEnd::KeyRefused)
        return couldNotTell(Words::tr("The service does not accept the key."));
    BoundaryFacts facts;
    facts.environment = m_environment.name;
    facts.baseUrl = shownUrl(m_environment.baseUrl);
    facts.begun = QDateTime::currentDateTimeUtc();
    facts.wishes = m_wishes;
    facts.sampled = sampledWords(fetched.lists, m_wishes);

    PacedSender sender(m_journal, m_client, m_environment, m_line.rate);
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
    QObject::connect(&m_interrupt, &Interrupt::received, &run, &BoundaryRun::cancel);
    run.start();
    if (m_interrupt.wasReceived())
        run.cancel();
    if (!run.isFinished())
        loop.exec();
}

ExitStatus Command::report(const BoundaryReport &report, const BoundaryFacts &facts)
{
    for (const QString &words : report.couldNotTell)
        printNote(words);
    if (report.isUnsteady)
        printNote(Words::tr("The service answered two equal requests differently."));
    printNote(verdictOf(report));
    const bool isPrinted = printOut(driftJson(report) + '\n');
    const QString page = writeWhole(m_line.report, htmlPage(driftPage(report, facts)));
    const QString junit =
        writeWhole(m_line.junit, junitXml(u"customer-desk boundary"_s, driftJunit(report)));
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
                 const DataFolder &folder)
{
    SendingSession session;
    if (const QString error = session.open(folder, environment); !error.isEmpty())
        return couldNotTell(error);
    return Command(line, environment, key, session.journal(), session.interrupt()).run();
}

} // namespace

ExitStatus runBoundary(const CommandLine &line, const DataFolder &folder)
{
    const Target target = findTarget(line, folder);
    if (!target.error.isEmpty())
        return wrongCall(target.error);
    const auto production = findProductionProblem(
        target.environment, readEnvironments(folder.environmentsFile()), line.production);
    if (production)
        return wrongCall(*production);
    for (const QString &file : {line.report, line.junit}) {
        if (const QString error = findUnwritableFile(file); !error.isEmpty())
            return wrongCall(error);
    }
    const QString key = keyFor(target.environment, u"boundary"_s);
    if (key.isEmpty())
        return wrongCall(Words::tr("There is no key: set CALIQ_API_KEY, or keep one in the "
                                   "keychain."));
    return runAt(line, target.environment, key, folder);
}

} // namespace desk
