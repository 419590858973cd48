// SPDX-License-Identifier: GPL-3.0-or-later
#include "fetchedlists.h"

#include "interrupt.h"

#include <QEventLoop>

namespace desk {

FetchedLists fetchLists(ServiceClient &client, const Environment &environment, const QString &key,
                        const Interrupt &interrupt)
{
    FetchedLists fetched;
    if (interrupt.wasReceived())
        return fetched;
    LookupFetcher fetcher(client);
    QEventLoop loop;
    QObject::connect(&fetcher, &LookupFetcher::arrived, &loop,
                     [&fetched](const LookupCall &call, const ReadyList &list) {
                         if (call.list != ChoiceList::None)
                             fetched.lists.setList(call.list, list->choices());
                     });
    QObject::connect(&fetcher, &LookupFetcher::ended, &loop, [&fetched, &loop](LookupEnd end) {
        fetched.end = end;
        loop.quit();
    });
    QObject::connect(&interrupt, &Interrupt::received, &loop, &QEventLoop::quit);
    fetcher.fetch(environment, key, Catalogue());
    loop.exec();
    return fetched;
}

} // namespace desk
