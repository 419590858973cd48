// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "customerchanges.h"
#include "environment.h"
#include "servicecall.h"

#include <QObject>
#include <QPointer>

namespace desk {

class ServiceClient;

/// What became of one CustomerChange call.
struct CustomerChanges
{
    enum class Kind {
        Listed,     ///< `customers`, of which there may be none (204)
        NotOffered, ///< the service has no such call: not to be asked again
        KeyRefused,
        Failed, ///< away, busy, an answer that nobody can read, more than we take: perhaps later
    };
    Kind kind = Kind::Failed;
    QList<ChangedCustomer> customers;
};

/// Asks an environment for accounts that were added or changed. One call at a time.
class CustomerChangesFetcher : public QObject
{
    Q_OBJECT
public:
    explicit CustomerChangesFetcher(ServiceClient &client, QObject *parent = nullptr);

    /// Begins anew; what an earlier fetch has not brought yet never comes. A null day asks for all
    /// accounts. The environment has its base URL, without problems.
    void fetch(const Environment &environment, const QString &key, QDate since);
    void stop();

Q_SIGNALS:
    /// Once for each fetch that was not stopped.
    void finished(const desk::CustomerChanges &changes);

private:
    void read(const TransportResult &result);

    ServiceClient &m_client;
    QPointer<ServiceCall> m_call;
    int m_generation = 0; // of fetch(): a long answer is read in a thread of its own
};

} // namespace desk
