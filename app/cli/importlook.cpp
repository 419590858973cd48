// SPDX-License-Identifier: GPL-3.0-or-later
#include "importlook.h"

#include "awaited.h"
#include "console.h"
#include "journal/journal.h"
#include "submission/unknowncheck.h"

#include <QCoreApplication>
#include <QEventLoop>

namespace desk {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ImportLook)
};

void look(SendingSession &session, UnknownCheck &check, const QStringList &attempts)
{
    QEventLoop loop;
    QObject::connect(&check, &UnknownCheck::found, &loop,
                     [](const Attempt &, const QString &words) { printNote(words); });
    QObject::connect(&check, &UnknownCheck::ended, &loop, [&](const QString &summary) {
        if (check.isToLookAgain())
            return printNote(Words::tr("What is not there is looked for once more, a time-out "
                                       "later."));
        printNote(summary);
        loop.quit();
    });
    QObject::connect(&session.interrupt(), &Interrupt::received, &loop, &QEventLoop::quit);
    check.check(attempts);
    if (!session.interrupt().wasReceived())
        loop.exec();
    check.cancel();
}

} // namespace

void lookIntoUnknownRows(SendingSession &session, ServiceClient &client,
                         const Environment &environment, const QString &key,
                         const QByteArray &identity)
{
    const auto known = awaited(session.journal().knownImport(identity));
    if (!known || known->run == 0)
        return;
    const QStringList attempts = awaited(session.journal().unknownRows(known->run));
    if (attempts.isEmpty())
        return;
    const auto find = [&environment](const QString &name) {
        return name == environment.name ? &environment : nullptr;
    };
    UnknownCheck check(session.journal(), client, session.sandbox(),
                       {find, [&key](const Environment &) { return key; }});
    look(session, check, attempts);
}

} // namespace desk
