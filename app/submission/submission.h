// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/request.h"
#include "journal/attempt.h"
#include "service/environment.h"
#include "service/serviceclient.h"

#include <QObject>
#include <QPointer>

namespace desk {

class Journal;

/// The one road: journal.begin -> service client -> outcome -> journal.finish, for one request.
/// The request holds its key and has no errors. One object an attempt; it ends with exactly one
/// finished(). Deleting it earlier leaves the attempt to become unknown, or unsent if nothing left.
class Submission : public QObject
{
    Q_OBJECT
public:
    enum class State { Waiting, Recording, Connecting, Sending, Concluding, Done };

    Submission(const Request &request, const Environment &environment, Journal &journal,
               ServiceClient &client, Connection connection, QObject *parent = nullptr);

    void start();
    void cancel();

    State state() const { return m_state; }
    /// What is known of it by now; the key is not in it.
    const Attempt &attempt() const { return m_attempt; }
    /// Why the conclusion could not be written down, in words; empty if it was.
    QString recordingError() const { return m_recordingError; }

Q_SIGNALS:
    void stateChanged(desk::Submission::State state);
    void finished();

private:
    void setState(State state);
    void send();
    void conclude(const TransportResult &result);
    void finishWith(const Conclusion &conclusion, const Exchange &exchange);
    void finishUnrecorded(const QString &error);

    Request m_request; // with the key, until it has been sent
    Environment m_environment;
    Journal &m_journal;
    ServiceClient &m_client;
    Connection m_connection;
    Attempt m_attempt;
    HttpRequest m_outgoing;
    QPointer<ServiceCall> m_call;
    QString m_recordingError;
    State m_state = State::Waiting;
    bool m_cancelled = false;
};

} // namespace desk
