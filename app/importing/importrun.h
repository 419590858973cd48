// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountsbefore.h"
#include "importcounts.h"
#include "importfeed.h"
#include "journal/attempt.h"
#include "journal/filelock.h"
#include "lookahead.h"
#include "sendingpace.h"
#include "service/environment.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <array>
#include <deque>
#include <optional>

namespace desk {

class Journal;
class ServiceClient;
class Submission;

/// Everything that a run goes by.
struct ImportWork
{
    DryRunWork rows;
    std::shared_ptr<const CheckedRows> checked; ///< of the dry run
    QByteArray identity;                        ///< importidentity.h
    Environment environment;                    ///< its base URL is known: a sandbox listens
    QString key;
};

/// A row that has its outcome.
struct ImportedRow
{
    qint64 row = 0;
    qint64 line = 0;
    Attempt attempt{};     ///< concluded
    qint64 durationMs = 0; ///< of the call; 0: there was none
};

/// Sends the rows of a checked file: the one road, an attempt a row, several at a time. What became
/// of each row before is known by the journal, so that it goes on where it was, whatever stopped
/// it. It stops by itself where going on is of no use: the key is refused, the service is down, the
/// journal cannot be written, the file was changed.
class ImportRun : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Idle,
        Opening, ///< finds out what became of the rows before, and which accounts there are
        Running,
        Paused,   ///< nothing is begun; what is in flight ends
        Stopping, ///< the same, for good
        Done,
    };
    Q_ENUM(State)

    static constexpr int mostAtATime = 6; ///< connections that Qt opens to a host
    static constexpr int mostOpen = 64;   ///< rows written down and without an outcome
    static constexpr int mostFailures =
        5; ///< one after the other, until the service counts as down
    static constexpr int mostUnknown = 10;    ///< likewise, of unknown outcomes
    static constexpr int mostThrottled = 100; ///< likewise, of 429
    static constexpr std::chrono::milliseconds longestWait = std::chrono::minutes(10);

    /// A file in the folder is locked for as long as the run goes on. Journal and client outlive
    /// it.
    ImportRun(Journal &journal, ServiceClient &client, const QString &locksFolder,
              const ImportWork &work, QObject *parent = nullptr);
    ~ImportRun() override;

    /// 1 to mostAtATime; also while it runs.
    void setConcurrency(int atATime);
    /// Requests a second; 0: as fast as they are answered. Also while it runs.
    void setRate(double perSecond);

    /// Once. Ends with finished(), unless this is deleted.
    void start();
    void pause();
    /// Rows that were unsent or refused for what is not their fault are tried again.
    void resume();
    /// What is in flight ends by itself; called once more, it is cancelled.
    void stop();

    State state() const { return m_state; }
    const ImportCounts &counts() const { return m_counts; }
    /// Written down and without an outcome: what is in flight, and what is to follow at once.
    qsizetype openRows() const { return m_flights.size(); }
    /// import_runs.number; 0 before it runs.
    qint64 runNumber() const { return m_run; }
    /// In words; empty: all had their turn, or stop() was called.
    const QString &whyStopped() const { return m_why; }

Q_SIGNALS:
    void stateChanged();
    /// counts() are others; at most ten times a second.
    void progressed();
    void rowConcluded(const desk::ImportedRow &row);
    /// The service throttles: milliseconds until the next row is sent.
    void waiting(qint64 milliseconds);
    void finished();

private:
    enum class Phase { Recording, Recorded, Sending, Concluding };
    struct Flight
    {
        ReadyRow row;
        Submission *submission = nullptr;
        Phase phase = Phase::Recording;
        bool went = false;        // on its way: it is counted as in flight, and no more as waiting
        QElapsedTimer recorded{}; // since it could be sent
    };
    struct Failed
    {
        ReadyRow row;
        Outcome outcome;
    };

    void setState(State state);
    void open(const ImportRunRecord &run);
    void takeStandings(const RowStandings &standings);
    void run();
    void takeReady(const ReadyRows &ready);
    void goOn();
    void feed();
    void record();
    void send();
    bool mayRecord() const;
    void begin(const ReadyRow &row);
    int inPhase(Phase phase) const { return m_inPhase[std::size_t(phase)]; }
    void setPhase(Flight &flight, Phase phase);
    void onStateChanged(qint64 row);
    void onFinished(qint64 row);
    void onAnswered(Flight &flight);
    void judge(const Conclusion &conclusion);
    void noteFailure(const Conclusion &conclusion);
    void holdOff(std::chrono::milliseconds wait);
    void settle(const ReadyRow &row, const Conclusion &conclusion);
    bool isAllDone() const;
    void stopBecause(const QString &why);
    void endIfDone();
    void noteProgress();

    Journal &m_journal;
    ServiceClient &m_client;
    const QString m_lockFile;
    const ImportWork m_work;
    std::optional<FileLock> m_lock;
    AccountsBefore m_accounts;
    std::unique_ptr<ImportFeed> m_feed;
    std::deque<ReadyRow> m_ready;    // not written down yet
    std::deque<Failed> m_again;      // tried again on resume()
    QHash<qint64, Flight> m_flights; // by row
    std::deque<qint64> m_recorded;   // of these, may be sent
    LookAhead m_lookAhead;
    SendingPace m_pace;
    QDeadlineTimer m_throttled{0};
    QTimer m_wakeUp;
    QTimer m_progress;
    ImportCounts m_counts;
    QString m_why;
    qint64 m_run = 0;
    int m_atATime = mostAtATime;
    std::array<int, 4> m_inPhase{};
    int m_failures = 0; // one after the other, as are these
    int m_unknowns = 0;
    int m_throttles = 0;
    State m_state = State::Idle;
    bool m_isFeeding = false;
    bool m_isFed = false;
};

} // namespace desk
