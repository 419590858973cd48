// SPDX-License-Identifier: GPL-3.0-or-later
// Another process on the same journal, for tst_journalprocesses.
//   journalhelper FILE OWNERS hold ID      opens the attempt ID, says so, and waits to be ended
//   journalhelper FILE OWNERS write COUNT  records and concludes so many attempts
#include "journal/journal.h"

#include "samples.h"

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

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() != 5)
        return 2;
    Journal journal(arguments[1], arguments[2]);
    return arguments[3] == "hold"_L1 ? hold(journal, arguments[4])
                                     : write(journal, arguments[4].toInt());
}
