// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/environment.h"
#include "submission/outgoing.h"
#include "submission/submission.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <optional>

namespace desk {

class Journal;
class ServiceClient;

/// What one request of the testbench came to.
struct SentOnce
{
    Attempt attempt{};   ///< concluded, unless there is an error
    Exchange exchange{}; ///< without the key
    QString error{};     ///< why it was not sent, or could not be recorded, in words
};

/// Sends requests down the one road, one at a time and no faster than its pace. Where the service
/// answers 429 it waits as told and sends the request anew, as an attempt of its own: nothing was
/// created by the one before.
class PacedSender : public QObject
{
    Q_OBJECT
public:
    static constexpr int mostRepeats = 5;
    static constexpr std::chrono::milliseconds longestWait = std::chrono::minutes(10);

    /// The environment's base URL is known: a sandbox listens already. `perSecond`: requests, 0 is
    /// as fast as they are answered.
    PacedSender(Journal &journal, ServiceClient &client, const Environment &environment,
                double perSecond, QObject *parent = nullptr);

    /// Not while another one is on its way. Ends with exactly one concluded(), never before it has
    /// returned, unless this is deleted. `caseName` goes into the journal.
    void send(const Outgoing &outgoing, const QString &caseName);

    /// Nothing is begun until resume(); what is on its way goes on.
    void pause();
    void resume();
    /// For good: what waits ends unsent with an error, what is on its way as a cancelled create
    /// does; so does everything that is sent from now on.
    void cancel();

    bool isBusy() const { return m_outgoing.has_value(); }
    bool isPaused() const { return m_isPaused; }
    bool wasCancelled() const { return m_isCancelled; }

Q_SIGNALS:
    void concluded(const desk::SentOnce &sent);
    /// The service throttles: milliseconds from now.
    void waiting(qint64 milliseconds);

private:
    void begin();
    void beginAfter(std::chrono::milliseconds wait);
    void onFinished();
    bool waitsAsTold(const Exchange &exchange);
    void end(const SentOnce &sent);

    Journal &m_journal;
    ServiceClient &m_client;
    Environment m_environment;
    std::chrono::milliseconds m_interval{0};
    QDeadlineTimer m_next{0}; // nothing begins before
    QTimer m_timer;
    std::optional<Outgoing> m_outgoing; // holds the key while it is on its way
    Submission *m_submission = nullptr;
    int m_repeats = 0;
    bool m_isPaused = false;
    bool m_isCancelled = false;
};

} // namespace desk
