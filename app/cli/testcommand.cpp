// SPDX-License-Identifier: GPL-3.0-or-later
#include "testcommand.h"

#include "caseprinter.h"
#include "console.h"
#include "journal/journal.h"
#include "keysource.h"
#include "reportfile.h"
#include "sendingsession.h"
#include "service/networkclient.h"
#include "target.h"
#include "testbench/casereport.h"
#include "testbench/destination.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TestCommand)
};

/// A definite difference says more than a doubt, and a file that could not be read more than both.
ExitStatus statusOf(const CaseReport &report)
{
    const auto has = [&report](Verdict::Kind kind) { return countOf(report.results, kind) > 0; };
    if (!report.problems.isEmpty())
        return ExitStatus::WrongCall;
    if (has(Verdict::Kind::Differs))
        return ExitStatus::Differs;
    return has(Verdict::Kind::Unknown) || has(Verdict::Kind::NotRun) ? ExitStatus::Unknown
                                                                     : ExitStatus::Done;
}

/// Sends all of them, printing each as it ends.
void run(const QList<CaseInFile> &cases, const CommandLine &line, const Environment &environment,
         const QString &key, SendingSession &session, CaseReport &report)
{
    NetworkClient client;
    PacedSender sender(session.journal(), client, environment, line.rate);
    TestRun testRun(sender, key);
    const CasePrinter printer(testRun, cases);
    QEventLoop loop;
    QObject::connect(&testRun, &TestRun::finished, &loop, &QEventLoop::quit);
    QObject::connect(&session.interrupt(), &Interrupt::received, &testRun, &TestRun::cancel);
    testRun.start(cases);
    if (session.interrupt().wasReceived()) // while the journal was opened, say
        testRun.cancel();
    loop.exec();
    report.results = testRun.results();
    report.stopped = testRun.stopped();
}

void printEnd(const CaseReport &report)
{
    printOut(summaryOf(report.results).toUtf8() + '\n');
    if (!report.stopped.isEmpty())
        printError(report.stopped);
    for (const FileProblem &problem : report.problems)
        printFindings({problem.finding}, problem.file);
}

ExitStatus send(const CaseList &list, const CommandLine &line, Environment environment,
                const DataFolder &folder)
{
    ReportFile junit(line.junit);
    ReportFile html(line.html);
    for (ReportFile *file : {&junit, &html}) {
        if (const QString error = file->open(); !error.isEmpty())
            return wrongCall(error);
    }
    const QString key = keyFor(environment, line.file);
    const bool isKeyNeeded = std::ranges::any_of(
        list.cases, [](const CaseInFile &one) { return needsKey(one.testCase.raw); });
    if (key.isEmpty() && isKeyNeeded)
        return wrongCall(noKeyWords(environment));

    SendingSession session;
    CaseReport report{{}, QDateTime::currentDateTimeUtc(), {}, list.problems};
    if (const QString error = session.open(folder, environment); !error.isEmpty()) {
        printError(error);
        return ExitStatus::Unknown;
    }
    report.sentTo = destinationWords(environment); // a sandbox listens by now
    printNote(wordsOf(TestRun::plan(list.cases), report.sentTo));
    run(list.cases, line, environment, key, session, report);
    printEnd(report);
    for (const QString &error : {junit.write(junitOf(report)), html.write(htmlOf(report))}) {
        if (!error.isEmpty())
            return wrongCall(error);
    }
    return statusOf(report);
}

} // namespace

ExitStatus runTest(const CommandLine &line, const DataFolder &folder)
{
    const Target target = findTestTarget(line, folder);
    if (!target.error.isEmpty())
        return wrongCall(target.error);
    const CaseList list = readCases(line.file);
    if (!list.cases.isEmpty())
        return send(list, line, target.environment, folder);
    for (const FileProblem &problem : list.problems)
        printFindings({problem.finding}, problem.file);
    return wrongCall(Words::tr("There is no case to send in %1.").arg(line.file));
}

} // namespace desk
