// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "othercalls.h"
#include "service/environment.h"
#include "service/redactor.h"
#include "service/serviceclient.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace desk {

class Sandbox;

/// What one of the other calls came to. No key is in it.
struct CallEnd
{
    std::optional<Exchange> exchange; ///< absent: it was not posted at all
    QString words;                    ///< what went wrong, in a sentence; empty: an answer came
};

/// Sends one of the other calls, once, as it was typed. They create nothing, so no journal knows
/// of them; CustomerCreate has a road of its own and never goes this way. Deleting it aborts in
/// silence.
class CallRunner : public QObject
{
    Q_OBJECT
public:
    CallRunner(ServiceClient &client, Sandbox &sandbox, QObject *parent = nullptr);

    /// Begins anew; what an earlier call has not brought yet never comes. The sandbox is started
    /// where it is what is meant.
    void send(const OtherCall &call, const RawRequest &raw, const Environment &environment,
              const QString &key);
    /// It ends all the same, with words that say so.
    void cancel();

    bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    /// Once for each send() that no other took the place of, never before it has returned.
    void finished(const desk::CallEnd &end);

private:
    void post(const HttpRequest &request, const CallLimits &limits);
    void conclude(const TransportResult &result);
    void stop();
    void endLater(const QString &words);
    void end(const CallEnd &end);

    ServiceClient &m_client;
    Sandbox &m_sandbox;
    Redactor m_redactor{QString()};
    HttpRequest m_request; // holds the key until the answer is there
    QPointer<ServiceCall> m_call;
    int m_generation = 0; // of send() and cancel(): what was begun before is not taken
    bool m_isBusy = false;
};

} // namespace desk
