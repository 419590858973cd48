// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefolder.h"
#include "verdict.h"

#include <QObject>
#include <QThreadPool>

namespace desk {

/// What a case came to: a row of a table.
struct TestResult
{
    CaseInFile from;
    Verdict verdict{};
    std::optional<SentOnce> sent{}; ///< the last time; absent: it was not run
};

/// What a run does, said before it begins.
struct RunPlan
{
    qsizetype requests = 0; ///< or more: what differs is sent again
    /// Cases that are to create an account, or may have any outcome.
    qsizetype accounts = 0;
    /// Where the service is not as expected: others create one too, or a case that is sent twice.
    qsizetype accountsAtMost = 0;
};

/// Sends cases one after the other (again where the service throttles), and holds what came against
/// what was expected. Where that differs the case is sent a second time, if the service can take it
/// as the first: a service that answers equal requests differently is told from one that is not as
/// expected. Every case ends with a row, in their order.
class TestRun : public QObject
{
    Q_OBJECT
public:
    /// Cases that could not be sent, or were not answered, one after the other, until the run gives
    /// up: each of them may leave an account behind, and takes its time-out.
    static constexpr int mostInVain = 3;

    static RunPlan plan(const QList<CaseInFile> &cases);

    /// The sender is free, and outlives this. It is paused and cancelled through this.
    TestRun(PacedSender &sender, const QString &key, QObject *parent = nullptr);

    /// Once. Ends with exactly one finished(), never before it has returned, unless this is
    /// deleted.
    void start(const QList<CaseInFile> &cases);
    void pause();
    void resume();
    /// The case that is under way ends as a cancelled create does; the rest is not run.
    void cancel();

    const QList<TestResult> &results() const { return m_results; }
    /// Why it ended early, in a sentence; empty: it did not.
    QString stopped() const { return m_stopped; }

Q_SIGNALS:
    void concluded(const desk::TestResult &result);
    void progressed(qsizetype done, qsizetype total);
    /// The service throttles: milliseconds until the case is sent again.
    void waiting(qint64 milliseconds);
    void finished();

private:
    void sendNext();
    void onConcluded(const SentOnce &sent);
    void take(const SentOnce &sent, const Verdict &verdict);
    bool isSentAgain(const TestResult &result) const;
    void conclude(const TestResult &result);
    void add(const TestResult &result);
    void leaveRest();

    PacedSender &m_sender;
    QString m_key;
    QThreadPool m_pool; // patterns take their time
    QList<CaseInFile> m_cases;
    QList<TestResult> m_results;
    std::optional<TestResult> m_first; // of the case that is sent again
    QString m_stopped;
    int m_inVain = 0; // in a row
};

} // namespace desk
