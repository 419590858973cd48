// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/catalogue.h"
#include "environment.h"

#include <QObject>

namespace desk {

class LookupFetcher;
class Sandbox;
class ServiceClient;

/// What the pickers offer in one environment: the ISO lists, and in their place what the
/// environment lists itself, as it arrives. The lists of one environment never stand in for
/// those of another.
class CatalogueKeeper : public QObject
{
    Q_OBJECT
public:
    CatalogueKeeper(ServiceClient &client, Sandbox &sandbox, QObject *parent = nullptr);

    const Catalogue &catalogue() const { return m_catalogue; }

    /// Begins anew. Without a key only the ISO lists are there. The first call reads those.
    void serve(const Environment &environment, const QString &key);

Q_SIGNALS:
    void changed();

private:
    void take(ChoiceList which, const QList<Choice> &choices);

    Sandbox &m_sandbox;
    LookupFetcher *m_fetcher;
    Catalogue m_iso;
    Catalogue m_catalogue;
    int m_generation = 0; // of serve(): an answer to an earlier one is not taken
};

} // namespace desk
