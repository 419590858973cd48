// SPDX-License-Identifier: GPL-3.0-or-later
#include "importrun.h"

#include "journal/journal.h"
#include "rowstanding.h"
#include "submission/submission.h"
#include "testbench/throttling.h"
#include "whenfinished.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr std::size_t fewReady = 64;
constexpr int tooManyRequests = 429;
constexpr std::size_t mostAgain = 10'000; // the others at the next start
constexpr std::chrono::milliseconds progressInterval = 100ms;

bool isKeyRefused(const Conclusion &conclusion)
{
    const int status = conclusion.httpStatus.value_or(0);
    return conclusion.outcome == Outcome::Refused && (status == 401 || status == 403);
}

bool hasAccountNos(const ColumnMapping &mapping)
{
    return std::ranges::any_of(
        mapping, [](const FieldSource &source) { return source.field == field::accountNo; });
}

} // namespace

ImportRun::ImportRun(Journal &journal, ServiceClient &client, const QString &locksFolder,
                     const ImportWork &work, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_client(client)
    , m_lockFile(
          QDir(locksFolder).filePath(u"import-%1.lock"_s.arg(QString::fromLatin1(work.identity))))
    , m_work(work)
    , m_accounts(client)
{
    connect(&m_accounts, &AccountsBefore::ready, this, &ImportRun::run);
    m_wakeUp.setSingleShot(true);
    m_wakeUp.setTimerType(Qt::PreciseTimer);
    connect(&m_wakeUp, &QTimer::timeout, this, &ImportRun::goOn);
    m_progress.setSingleShot(true);
    m_progress.setInterval(progressInterval);
    connect(&m_progress, &QTimer::timeout, this, &ImportRun::progressed);
}

ImportRun::~ImportRun()
{
    if (m_lock)
        m_lock->removeFile();
}

void ImportRun::setConcurrency(int atATime)
{
    m_atATime = std::clamp(atATime, 1, mostAtATime);
    goOn();
}

void ImportRun::setRate(double perSecond)
{
    m_pace.setRate(perSecond);
    goOn();
}

void ImportRun::start()
{
    Q_ASSERT(m_state == State::Idle);
    setState(State::Opening);
    m_lock = FileLock::tryTake(m_lockFile);
    if (!m_lock)
        return stopBecause(
            tr("This file is being sent by another window or command. Wait until that is done."));
    whenFinished(m_journal.importRun(m_work.identity, QFileInfo(m_work.rows.file).fileName()), this,
                 [this](const ImportRunRecord &run) { open(run); });
}

void ImportRun::open(const ImportRunRecord &run)
{
    if (!run.error.isEmpty())
        return stopBecause(run.error);
    m_run = run.number;
    whenFinished(m_journal.rowStandings(m_run), this,
                 [this](const std::optional<RowStandings> &standings) {
                     if (standings)
                         takeStandings(*standings);
                     else
                         stopBecause(tr("The journal cannot be read, so nobody knows which rows "
                                        "were sent before. Nothing is sent."));
                 });
}

void ImportRun::takeStandings(const RowStandings &standings)
{
    if (m_state == State::Done)
        return;
    m_counts = countsOf(*m_work.checked, standings);
    m_feed = std::make_unique<ImportFeed>(m_work.rows, m_work.checked, standings, m_work.key);
    noteProgress();
    if (m_state != State::Opening)
        return;
    if (hasAccountNos(m_work.rows.mapping))
        m_accounts.ask(m_work.environment, m_work.key);
    else
        run();
}

void ImportRun::run()
{
    if (m_state != State::Opening)
        return;
    setState(State::Running);
    goOn();
}

void ImportRun::pause()
{
    if (m_state == State::Running)
        setState(State::Paused);
}

void ImportRun::resume()
{
    if (m_state != State::Paused)
        return;
    for (const Failed &failed : m_again) {
        --countOf(m_counts, failed.outcome);
        ++m_counts.waiting;
        m_ready.push_back(failed.row);
    }
    m_again.clear();
    m_failures = m_unknowns = m_throttles = 0;
    setState(State::Running);
    goOn();
}

void ImportRun::stop()
{
    if (m_state == State::Stopping) {
        for (const Flight &flight : std::as_const(m_flights))
            flight.submission->cancel();
        return;
    }
    if (m_state == State::Idle || m_state == State::Done)
        return;
    setState(State::Stopping);
    m_accounts.stop();
    // What is written down only is not waited for.
    for (const qint64 row : std::exchange(m_recorded, {}))
        m_flights.value(row).submission->cancel();
    QMetaObject::invokeMethod(this, &ImportRun::endIfDone, Qt::QueuedConnection);
}

void ImportRun::stopBecause(const QString &why)
{
    if (m_why.isEmpty())
        m_why = why;
    if (m_state != State::Stopping)
        stop();
}

void ImportRun::goOn()
{
    if (m_state != State::Running)
        return;
    feed();
    send();
    record();
    endIfDone();
}

void ImportRun::feed()
{
    if (m_isFed || m_isFeeding || m_ready.size() >= fewReady)
        return;
    m_isFeeding = true;
    whenFinished(m_feed->next(), this, [this](const ReadyRows &ready) { takeReady(ready); });
}

void ImportRun::takeReady(const ReadyRows &ready)
{
    m_isFeeding = false;
    m_isFed = ready.isLast;
    m_ready.insert(m_ready.end(), ready.rows.begin(), ready.rows.end());
    if (!ready.error.isEmpty()) {
        m_isFed = true;
        stopBecause(ready.error);
    }
    goOn();
    endIfDone(); // stopped, perhaps
}

void ImportRun::record()
{
    while (mayRecord()) {
        const ReadyRow row = m_ready.front();
        m_ready.pop_front();
        begin(row);
    }
    const auto wait = m_pace.wait(SendingPace::Clock::now());
    if (!m_ready.empty() && m_pace.isLimited() && wait > 0ms && !m_wakeUp.isActive())
        m_wakeUp.start(wait);
}

bool ImportRun::mayRecord() const
{
    if (m_ready.empty() || m_flights.size() >= mostOpen || !m_throttled.hasExpired())
        return false;
    if (m_pace.isLimited() && m_pace.wait(SendingPace::Clock::now()) > 0ms)
        return false;
    const int idle = std::max(m_atATime - inPhase(Phase::Sending), 0);
    const int ahead = m_pace.isLimited() ? 1 : m_lookAhead.rows() + idle;
    return inPhase(Phase::Recording) + inPhase(Phase::Recorded) < ahead;
}

void ImportRun::begin(const ReadyRow &row)
{
    auto *submission = new Submission(row.outgoing, m_work.environment, m_journal, m_client,
                                      Connection::Reused, this);
    Opening opening;
    opening.imported = ImportRow{m_run, row.row, row.content};
    opening.list = m_accounts.find(row.outgoing.request.text(field::accountNo));
    submission->setOpening(opening);
    m_flights.insert(row.row, {row, submission});
    ++m_inPhase[std::size_t(Phase::Recording)];
    connect(submission, &Submission::stateChanged, this,
            [this, number = row.row] { onStateChanged(number); });
    connect(submission, &Submission::finished, this,
            [this, number = row.row] { onFinished(number); });
    submission->record();
}

void ImportRun::setPhase(Flight &flight, Phase phase)
{
    --m_inPhase[std::size_t(flight.phase)];
    flight.phase = phase;
    ++m_inPhase[std::size_t(phase)];
}

void ImportRun::onStateChanged(qint64 row)
{
    const auto flight = m_flights.find(row);
    if (flight == m_flights.end())
        return;
    if (flight->submission->state() == Submission::State::Recorded) {
        setPhase(*flight, Phase::Recorded);
        flight->recorded.start();
        if (m_state == State::Stopping)
            return flight->submission->cancel();
        m_recorded.push_back(row);
        goOn();
    } else if (flight->submission->state() == Submission::State::Concluding) {
        setPhase(*flight, Phase::Concluding); // its connection is free
        onAnswered(*flight);
        goOn();
    }
}

// Before it is written down, which takes a while: meanwhile others would be sent in vain.
void ImportRun::onAnswered(Flight &flight)
{
    if (m_state == State::Stopping)
        return;
    const Submission &submission = *flight.submission;
    const auto wait = throttledFor(submission.exchange(), QDateTime::currentDateTimeUtc());
    if (wait)
        holdOff(*wait);
    else
        judge(*submission.attempt().conclusion);
}

void ImportRun::send()
{
    while (inPhase(Phase::Sending) < m_atATime && m_throttled.hasExpired()) {
        if (m_recorded.empty()) {
            if (inPhase(Phase::Recording) > 0)
                m_lookAhead.starved();
            return;
        }
        const auto now = SendingPace::Clock::now();
        if (const auto wait = m_pace.wait(now); wait > 0ms)
            return m_wakeUp.start(wait);
        Flight &flight = m_flights[m_recorded.front()];
        m_recorded.pop_front();
        m_lookAhead.waited(flight.recorded.elapsed());
        m_pace.went(now);
        setPhase(flight, Phase::Sending);
        flight.went = true;
        --m_counts.waiting;
        ++m_counts.inFlight;
        flight.submission->go();
    }
}

void ImportRun::onFinished(qint64 row)
{
    const Flight flight = m_flights.take(row);
    --m_inPhase[std::size_t(flight.phase)];
    const Submission &submission = *flight.submission;
    flight.submission->deleteLater();
    const Conclusion &conclusion = *submission.attempt().conclusion;
    --(flight.went ? m_counts.inFlight : m_counts.waiting);
    ++countOf(m_counts, conclusion.outcome);
    if (!submission.recordingError().isEmpty())
        stopBecause(submission.recordingError());
    else if (m_state != State::Stopping)
        settle(flight.row, conclusion);
    Q_EMIT rowConcluded(
        {flight.row.row, flight.row.line, submission.attempt(), submission.exchange().durationMs});
    noteProgress();
    goOn();
    endIfDone();
}

void ImportRun::judge(const Conclusion &conclusion)
{
    m_throttles = 0;
    if (isKeyRefused(conclusion))
        return stopBecause(tr("The service refuses the key (%1). Nothing more is sent: give "
                              "another key, and send what is left.")
                               .arg(*conclusion.httpStatus));
    m_unknowns = conclusion.outcome == Outcome::Unknown ? m_unknowns + 1 : 0;
    if (m_unknowns == mostUnknown)
        return stopBecause(tr("What became of the last %L1 rows is not known: %2 Nothing more is "
                              "sent.")
                               .arg(mostUnknown)
                               .arg(conclusion.error));
    if (mayHaveCreated(conclusion.outcome) ||
        isFaultOfRow(conclusion.outcome, conclusion.httpStatus.value_or(0)))
        m_failures = 0;
    else
        noteFailure(conclusion);
}

void ImportRun::noteFailure(const Conclusion &conclusion)
{
    if (++m_failures == mostFailures)
        stopBecause(tr("The service is down: the last %L1 rows came to nothing. %2 Nothing more is "
                       "sent; send what is left when it is there again.")
                        .arg(mostFailures)
                        .arg(conclusion.error));
}

void ImportRun::holdOff(std::chrono::milliseconds wait)
{
    if (wait > longestWait || ++m_throttles > mostThrottled)
        return stopBecause(tr("The service asks to be left alone for long (429). Nothing more is "
                              "sent; send what is left later."));
    if (m_throttled.hasExpired() || m_throttled.remainingTime() < wait.count()) {
        m_throttled.setRemainingTime(wait, Qt::PreciseTimer);
        m_wakeUp.start(wait);
        Q_EMIT waiting(wait.count());
    }
}

// One that was throttled is sent anew, as an attempt of its own; what else came to nothing, but not
// for what is in it, is when the run is resumed.
void ImportRun::settle(const ReadyRow &row, const Conclusion &conclusion)
{
    if (conclusion.httpStatus == tooManyRequests) {
        --m_counts.refused;
        ++m_counts.waiting;
        m_ready.push_front(row);
        return;
    }
    const bool isSettled = mayHaveCreated(conclusion.outcome) ||
                           isFaultOfRow(conclusion.outcome, conclusion.httpStatus.value_or(0));
    if (!isSettled && m_again.size() < mostAgain)
        m_again.push_back({row, conclusion.outcome});
}

bool ImportRun::isAllDone() const
{
    if (!m_flights.isEmpty() || m_isFeeding)
        return false;
    return m_state == State::Stopping || (m_isFed && m_ready.empty());
}

void ImportRun::endIfDone()
{
    if (m_state == State::Idle || m_state == State::Done || !isAllDone())
        return;
    m_wakeUp.stop();
    m_progress.stop();
    m_ready.clear(); // they hold the key
    m_again.clear();
    m_feed.reset();
    if (m_lock)
        m_lock->removeFile();
    m_lock.reset();
    setState(State::Done);
    Q_EMIT progressed();
    Q_EMIT finished();
}

void ImportRun::noteProgress()
{
    if (!m_progress.isActive())
        m_progress.start();
}

void ImportRun::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace desk
