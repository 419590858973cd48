// SPDX-License-Identifier: GPL-3.0-or-later
#include "runpreparation.h"

#include "sandbox/sandbox.h"
#include "whenfinished.h"

namespace desk {

RunPreparation::RunPreparation(ServiceClient &client, Sandbox &sandbox, QObject *parent)
    : QObject(parent)
    , m_sandbox(sandbox)
    , m_fetcher(client)
{
    connect(&m_fetcher, &LookupFetcher::arrived, this, &RunPreparation::onArrived);
    connect(&m_fetcher, &LookupFetcher::ended, this, &RunPreparation::onEnded);
}

void RunPreparation::prepare(const Environment &environment, const QString &key, Lists lists)
{
    stop();
    m_ground = {environment, key, {}};
    m_lists = lists;
    if (!environment.sandbox)
        return goOn();
    whenFinished(m_sandbox.start(), this,
                 [this, generation = m_generation](const SandboxStart &start) {
                     if (generation != m_generation)
                         return;
                     if (!start.error.isEmpty()) {
                         Q_EMIT failed(start.error);
                         return;
                     }
                     m_ground.environment.baseUrl = start.baseUrl;
                     goOn();
                 });
}

void RunPreparation::stop()
{
    ++m_generation;
    m_fetcher.stop();
}

void RunPreparation::goOn()
{
    if (m_lists == Lists::NotWanted)
        Q_EMIT ready(m_ground);
    else
        m_fetcher.fetch(m_ground.environment, m_ground.key, Catalogue());
}

void RunPreparation::onArrived(const LookupCall &call, const ReadyList &list)
{
    if (call.list != ChoiceList::None)
        m_ground.lists.setList(call.list, list->choices());
}

void RunPreparation::onEnded(LookupEnd end)
{
    if (end == LookupEnd::KeyRefused)
        Q_EMIT failed(tr("The service does not accept the key."));
    else
        Q_EMIT ready(m_ground);
}

} // namespace desk
