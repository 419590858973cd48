// SPDX-License-Identifier: GPL-3.0-or-later
#include "testrun.h"

#include "freshvalues.h"
#include "inworker.h"
#include "whenfinished.h"

#include <QTimer>

#include <algorithm>

namespace desk {
namespace {

bool mayLeaveAccount(const CaseInFile &one)
{
    const auto outcome = one.testCase.expected.outcome;
    return !outcome || mayHaveCreated(*outcome);
}

bool isUnsent(const SentOnce &sent)
{
    return !sent.error.isEmpty() || !sent.attempt.conclusion ||
           sent.attempt.conclusion->outcome == Outcome::Unsent;
}

} // namespace

RunPlan TestRun::plan(const QList<CaseInFile> &cases)
{
    return {cases.size(), std::ranges::count_if(cases, mayLeaveAccount)};
}

TestRun::TestRun(PacedSender &sender, const QString &key, QObject *parent)
    : QObject(parent)
    , m_sender(sender)
    , m_key(key)
{
    connect(&m_sender, &PacedSender::concluded, this, &TestRun::onConcluded);
    connect(&m_sender, &PacedSender::waiting, this, &TestRun::waiting);
}

void TestRun::start(const QList<CaseInFile> &cases)
{
    m_cases = cases;
    QTimer::singleShot(0, this, &TestRun::sendNext);
}

void TestRun::pause()
{
    m_sender.pause();
}

void TestRun::resume()
{
    m_sender.resume();
}

void TestRun::cancel()
{
    m_stopped = tr("It was cancelled.");
    m_sender.cancel();
}

void TestRun::sendNext()
{
    if (!m_stopped.isEmpty())
        leaveRest();
    if (m_results.size() == m_cases.size()) {
        Q_EMIT finished();
        return;
    }
    const TestCase &next = m_cases.at(m_results.size()).testCase;
    m_sender.send(outgoingRaw(withFreshValues(next.raw, freshValues()), m_key), next.name);
}

void TestRun::onConcluded(const SentOnce &sent)
{
    const auto judge = [expected = m_cases.at(m_results.size()).testCase.expected, sent] {
        return verdictOf(expected, sent);
    };
    whenFinished(inWorker(m_pool, judge), this,
                 [this, sent](const Verdict &verdict) { take(sent, verdict); });
}

void TestRun::take(const SentOnce &sent, const Verdict &verdict)
{
    if (m_sender.wasCancelled() && !sent.error.isEmpty())
        return sendNext(); // it never left
    add({m_cases.at(m_results.size()), verdict, sent});
    m_unsent = isUnsent(sent) ? m_unsent + 1 : 0;
    if (m_unsent == mostUnsent && m_stopped.isEmpty()) {
        m_stopped = tr("%1 cases in a row could not be sent, so the run was stopped. %2")
                        .arg(m_unsent)
                        .arg(verdict.reasons.value(0));
    }
    sendNext();
}

void TestRun::add(const TestResult &result)
{
    m_results.append(result);
    Q_EMIT concluded(result);
    Q_EMIT progressed(m_results.size(), m_cases.size());
}

void TestRun::leaveRest()
{
    while (m_results.size() < m_cases.size())
        add({m_cases.at(m_results.size()), {Verdict::Kind::NotRun, {m_stopped}}, std::nullopt});
}

} // namespace desk
