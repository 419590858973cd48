// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/catalogue.h"
#include "environment.h"
#include "servicecall.h"

#include <QObject>
#include <QPointer>

#include <cstddef>

namespace desk {

class ServiceClient;

/// Asks an environment for its lists, one call after the other. A list that cannot be had is
/// left out: its field falls back to plain entry, or to the ISO lists.
class LookupFetcher : public QObject
{
    Q_OBJECT
public:
    explicit LookupFetcher(ServiceClient &client, QObject *parent = nullptr);

    /// Begins anew; what an earlier fetch has not brought yet never comes.
    void fetch(const Environment &environment, const QString &key);
    void stop();

Q_SIGNALS:
    void arrived(desk::ChoiceList which, const QList<desk::Choice> &choices);

private:
    void askNext();
    void read(const TransportResult &result);

    ServiceClient &m_client;
    Environment m_environment;
    QByteArray m_body; // holds the key
    std::size_t m_next = 0;
    QPointer<ServiceCall> m_call;
};

} // namespace desk
