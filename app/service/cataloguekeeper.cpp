// SPDX-License-Identifier: GPL-3.0-or-later
#include "cataloguekeeper.h"

#include "lookupfetcher.h"
#include "lookuplists.h"
#include "sandbox/sandboxurl.h"

namespace desk {

CatalogueKeeper::CatalogueKeeper(ServiceClient &client, Sandbox &sandbox, QObject *parent)
    : QObject(parent)
    , m_sandbox(sandbox)
    , m_fetcher(new LookupFetcher(client, this))
{
    connect(m_fetcher, &LookupFetcher::arrived, this, &CatalogueKeeper::take);
}

void CatalogueKeeper::serve(const Environment &environment, const QString &key)
{
    m_fetcher->stop();
    if (m_generation++ == 0)
        m_iso = Catalogue::iso();
    m_catalogue = m_iso;
    Q_EMIT changed();
    if (key.isEmpty())
        return;
    withBaseUrl(environment, m_sandbox, this,
                [this, key, asked = m_generation](const Environment &reachable, const QString &) {
                    if (asked == m_generation)
                        m_fetcher->fetch(reachable, key);
                });
}

void CatalogueKeeper::take(ChoiceList which, const QList<Choice> &choices)
{
    m_catalogue.setList(which, withSynonyms(choices, m_iso.list(which)));
    Q_EMIT changed();
}

} // namespace desk
