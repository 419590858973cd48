// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/checkrecord.h"
#include "outgoing.h"
#include "service/environment.h"
#include "service/redactor.h"
#include "service/serviceclient.h"

#include <QObject>
#include <QPointer>

namespace desk {

class Journal;

/// The one road: journal.begin -> service client -> outcome -> journal.finish, for one request.
/// One object an attempt; it ends with exactly one
/// finished(). Deleted earlier, it aborts in silence and the attempt stays open in the journal,
/// to become unknown on the next start.
class Submission : public QObject
{
    Q_OBJECT
public:
    enum class State { Waiting, Recording, Recorded, Connecting, Sending, Concluding, Done };
    Q_ENUM(State)

    Submission(const Outgoing &outgoing, const Environment &environment, Journal &journal,
               ServiceClient &client, Connection connection, QObject *parent = nullptr);

    /// What else was known when it began, for the journal. Before start().
    void setOpening(const Opening &opening);
    /// Once; or record() and go() in its place.
    void start();
    /// Writes it down and nothing more: it is Recorded then, unless that failed or it was
    /// cancelled.
    void record();
    /// Sends it, at once or as soon as it is written down. Once, after record().
    void go();
    /// Before bytes have left: the attempt ends unsent. Afterwards it ends unknown, since the
    /// service may have created the account.
    void cancel();

    State state() const { return m_state; }
    /// What is known of it by now; the key is not in it. A conclusion is there from
    /// Concluding on, and may not be written down before Done.
    const Attempt &attempt() const { return m_attempt; }
    /// Why the attempt or its conclusion could not be written down, in words; empty if it was.
    QString recordingError() const { return m_recordingError; }
    /// The bytes, without the key; from Concluding on, and empty where it never came so far.
    const Exchange &exchange() const { return m_exchange; }
    /// The journal could not take the exchange, of an attempt that it holds as still running.
    bool isUnrecorded() const { return m_isUnrecorded; }

Q_SIGNALS:
    void stateChanged(desk::Submission::State state);
    void finished();

private:
    void setState(State state);
    void onRecorded(const QString &error);
    void leave();
    void send();
    void onBodyLeaving();
    void conclude(const TransportResult &result);
    void finishWith(const Conclusion &conclusion, const Exchange &exchange);
    void finish(const Conclusion &conclusion);

    Journal &m_journal;
    ServiceClient &m_client;
    CallLimits m_limits;
    Connection m_connection;
    std::optional<QString> m_urlProblem;
    Redactor m_redactor;
    HttpRequest m_request; // holds the key until the answer is there
    Attempt m_attempt;
    Opening m_opening;
    QPointer<ServiceCall> m_call;
    QString m_recordingError;
    Exchange m_exchange;
    State m_state = State::Waiting;
    bool m_isUnrecorded = false;
    bool m_cancelled = false;
    bool m_mayGo = false;
};

} // namespace desk
