// SPDX-License-Identifier: GPL-3.0-or-later
// Another process on the same journal, for tests of several processes and of their ends.
//   journalhelper FILE OWNERS hold ID      opens the attempt ID, says so, and waits to be ended
//   journalhelper FILE OWNERS open -       opens it, and says "opening" whenever that is told
//   journalhelper FILE OWNERS write COUNT  records and concludes so many attempts
//   journalhelper FILE OWNERS erase STEP   erases the attempt "forgotten", and is killed at the
//                                          change to a file with that number; 0: never
#include "journal/journal.h"

#include "samples.h"
#include "stepkiller.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace desk;

namespace {

int hold(Journal &journal, const QString &id)
{
    Attempt attempt = samples::attempt(u"Held"_s);
    attempt.id = id;
    if (!journal.begin(attempt).result().isEmpty() || !journal.sent(id).result().isEmpty())
        return 1;
    std::puts("held");
    std::fflush(stdout);
    std::getchar();
    return 0;
}

int write(Journal &journal, int count)
{
    if (journal.state().result().kind != JournalState::Kind::Good)
        return 1;
    for (int i = 0; i < count; ++i) {
        const Attempt attempt = samples::attempt();
        journal.begin(attempt);
        if (!journal.finish(attempt.id, samples::created(), samples::exchange()).result().isEmpty())
            return 1;
    }
    return 0;
}

int erase(Journal &journal, int step)
{
    if (journal.state().result().kind != JournalState::Kind::Good)
        return 1;
    test::killAtChange(step);
    const QString error = journal.erase({u"forgotten"_s}).result();
    std::printf("%d\n", test::changesSeen());
    test::killAtChange(0);
    return error.isEmpty() ? 0 : 1;
}

int waitUntilOpen(Journal &journal)
{
    QObject::connect(&journal, &Journal::opening, &journal, [](const OpeningProgress &progress) {
        std::puts(progress.work.isEmpty() ? "open" : "opening");
        std::fflush(stdout);
    });
    const QFuture<JournalState> state = journal.state();
    while (!state.isFinished())
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    return state.result().kind == JournalState::Kind::Good ? 0 : 1;
}

int run(Journal &journal, const QString &command, const QString &argument)
{
    if (command == "hold"_L1)
        return hold(journal, argument);
    if (command == "open"_L1)
        return waitUntilOpen(journal);
    return command == "erase"_L1 ? erase(journal, argument.toInt())
                                 : write(journal, argument.toInt());
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() != 5)
        return 2;
    Journal journal(arguments[1], arguments[2]);
    return run(journal, arguments[3], arguments[4]);
}
