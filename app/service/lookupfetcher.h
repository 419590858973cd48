// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "environment.h"
#include "lookuplists.h"
#include "servicecall.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <cstddef>
#include <memory>

namespace desk {

class ServiceClient;

/// How asking for the lists ended.
enum class LookupEnd {
    Complete,
    KeyRefused, ///< 401
    Away,       ///< 503, or no answer, or one that is no list: some lists were not brought
};

/// A list as it is served: made where it does not hold the window up.
using ReadyList = std::shared_ptr<const ChoiceMatcher>;

/// Asks an environment for its lists, one call after the other, in its body format. Answers are
/// read in a thread of their own.
class LookupFetcher : public QObject
{
    Q_OBJECT
public:
    explicit LookupFetcher(ServiceClient &client, QObject *parent = nullptr);
    ~LookupFetcher() override;

    /// Begins anew; what an earlier fetch has not brought yet never comes. Rows get the synonyms
    /// that `known` has for their codes.
    void fetch(const Environment &environment, const QString &key, const Catalogue &known);
    void stop();

Q_SIGNALS:
    /// One that is empty: the service says that there are none (204 too).
    void arrived(const desk::LookupCall &call, const desk::ReadyList &list);
    void ended(desk::LookupEnd how);

private:
    void askNext();
    void onAnswered(const TransportResult &result);
    void onRead(const ReadyList &list);

    ServiceClient &m_client;
    Environment m_environment;
    Catalogue m_known;
    QByteArray m_body; // holds the key
    std::size_t m_next = 0;
    int m_generation = 0;  // of fetch() and stop(): what was begun before is not taken
    bool m_isWhole = true; // nothing was left out so far
    QPointer<ServiceCall> m_call;
    QThreadPool m_pool;
};

} // namespace desk
