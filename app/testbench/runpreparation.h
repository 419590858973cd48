// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/catalogue.h"
#include "service/environment.h"
#include "service/lookupfetcher.h"

#include <QObject>

namespace desk {

class Sandbox;
class ServiceClient;

/// Where a run is going to send, and what the service says of itself there.
struct RunGround
{
    Environment environment; ///< its base URL is known: a sandbox listens
    QString key;
    Catalogue lists; ///< the service's own; one that it did not give is empty
};

/// Sees to it that a run can begin: starts the sandbox where it is what is meant, and asks the
/// service for its lists.
class RunPreparation : public QObject
{
    Q_OBJECT
public:
    enum class Lists { Fetched, NotWanted };

    RunPreparation(ServiceClient &client, Sandbox &sandbox, QObject *parent = nullptr);

    /// Begins anew; what was begun before ends in silence. Ends with exactly one signal, unless
    /// stop() comes first, and perhaps before it returns.
    void prepare(const Environment &environment, const QString &key, Lists lists);
    void stop();

Q_SIGNALS:
    /// Lists that did not come are no obstacle.
    void ready(const desk::RunGround &ground);
    /// Why nothing can be sent, in words.
    void failed(const QString &why);

private:
    void goOn();
    void onArrived(const LookupCall &call, const ReadyList &list);
    void onEnded(LookupEnd end);

    Sandbox &m_sandbox;
    LookupFetcher m_fetcher;
    RunGround m_ground;
    Lists m_lists = Lists::Fetched;
    int m_generation = 0; // of prepare() and stop()
};

} // namespace desk
