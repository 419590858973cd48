// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/customermatch.h"
#include "service/environment.h"
#include "submission.h"

#include <QObject>

namespace desk {

class Journal;
class KnownAccounts;
class Sandbox;
class ServiceClient;

/// Whether a customer who may exist already is created all the same.
enum class Repeat {
    Ask,
    Anyway,    ///< although an earlier attempt is unknown
    OnPurpose, ///< whatever is there: to see what the service makes of it
};

/// What happens between "Create account" and its outcome: starts the sandbox where it is needed,
/// then takes the one road. One create at a time, however often it is asked for.
class CreateController : public QObject
{
    Q_OBJECT
public:
    CreateController(Journal &journal, ServiceClient &client, Sandbox &sandbox,
                     QObject *parent = nullptr);

    /// What they say of a typed account number is recorded with its attempt. They outlive this.
    void setAccounts(const KnownAccounts &accounts) { m_accounts = &accounts; }

    /// Nothing happens while another one runs. The journal is asked
    /// first, whatever was found while somebody typed: a customer created there with the same
    /// account number stops it; with Repeat::Ask so does an attempt that may have created the same
    /// customer, by account number or email; Repeat::Anyway is recorded with the attempt, and which
    /// one it repeats. No bound on that wait: nothing could be sent without
    /// the journal's answer to begin() either.
    void create(const Outgoing &outgoing, const Environment &environment, Repeat repeat);
    void cancel();

    bool isBusy() const { return m_busy; }
    /// The last create, or the one that runs, was to be stopped.
    bool wasCancelled() const { return m_cancelled; }
    /// From here on a cancelled attempt is unknown.
    bool bytesHaveLeft() const;

Q_SIGNALS:
    void busyChanged();
    /// `recordingError`: why it could not be written down; empty if it was.
    void concluded(const desk::Attempt &attempt, const QString &recordingError);
    /// Beside concluded(): the journal holds the attempt as still running, and this is missing
    /// there.
    void unrecorded(const desk::Attempt &attempt, const desk::Exchange &exchange,
                    const QString &error);
    /// There is no attempt: the sandbox could not start, in words.
    void failed(const QString &error);
    /// Nothing was sent: the account number belongs to the customer of this attempt.
    void stoppedByExisting(const desk::CustomerMatch &existing);
    /// Nothing was sent: `earlier` may have created the customer already.
    void stoppedByUnknown(const desk::Attempt &earlier);

private:
    void decide(const CustomerMatches &matches, const Outgoing &outgoing,
                const Environment &environment, Repeat repeat);
    Opening openingOf(const Outgoing &outgoing, const Environment &environment) const;
    void start(const Outgoing &outgoing, const Environment &environment, const Opening &opening);
    void submit(const Outgoing &outgoing, const Environment &environment, const Opening &opening);
    void onFinished();
    void setBusy(bool busy);

    Journal &m_journal;
    ServiceClient &m_client;
    Sandbox &m_sandbox;
    const KnownAccounts *m_accounts = nullptr;
    Submission *m_submission = nullptr;
    bool m_busy = false;
    bool m_cancelled = false; // before there was anything to cancel
};

} // namespace desk
