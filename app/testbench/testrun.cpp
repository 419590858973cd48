// SPDX-License-Identifier: GPL-3.0-or-later
#include "testrun.h"

#include "expectation.h"
#include "freshvalues.h"
#include "inworker.h"
#include "observation.h"
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

/// It was not sent, or nobody answered it but a service that is away.
bool isInVain(const TestResult &result)
{
    if (result.verdict.kind != Verdict::Kind::Unknown)
        return false;
    const SentOnce &sent = *result.sent;
    return !sent.error.isEmpty() || !sent.attempt.conclusion ||
           isAway(sent.attempt.conclusion->httpStatus);
}

/// No two requests have the same account number and email address.
bool isMadeFresh(const TestCase &testCase)
{
    const auto body = QByteArray(testCase.raw.body).replace('\0', QByteArrayView());
    return body.contains(accountNoPlaceholder) && body.contains(emailPlaceholder);
}

/// What a case came to that was sent twice, as it differed at first.
TestResult ofBoth(const TestResult &first, const TestResult &second)
{
    if (second.verdict.kind == Verdict::Kind::Unknown)
        return first;
    const QString before = summaryOf(*first.sent->attempt.conclusion);
    const QString after = summaryOf(*second.sent->attempt.conclusion);
    if (before == after && first.verdict == second.verdict)
        return second;
    TestResult result = second;
    result.verdict = {Verdict::Kind::Unknown,
                      {TestRun::tr("Answers differ between equal requests: first %1, then %2.")
                           .arg(before, after)}};
    return result;
}

} // namespace

RunPlan TestRun::plan(const QList<CaseInFile> &cases)
{
    const auto isFresh = [](const CaseInFile &one) { return isMadeFresh(one.testCase); };
    return {cases.size(), std::ranges::count_if(cases, mayLeaveAccount),
            cases.size() + std::ranges::count_if(cases, isFresh)};
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
    const bool neverLeft = m_sender.wasCancelled() && !sent.error.isEmpty();
    if (neverLeft && m_first)
        return conclude(*m_first);
    if (neverLeft)
        return sendNext();
    const TestResult result{m_cases.at(m_results.size()), verdict, sent};
    if (!isSentAgain(result))
        return conclude(m_first ? ofBoth(*m_first, result) : result);
    m_first = result;
    sendNext();
}

/// Not what has created an account that makes the second request another one.
bool TestRun::isSentAgain(const TestResult &result) const
{
    if (m_first || !m_stopped.isEmpty() || result.verdict.kind != Verdict::Kind::Differs)
        return false;
    return !mayHaveCreated(result.sent->attempt.conclusion->outcome) ||
           isMadeFresh(result.from.testCase);
}

void TestRun::conclude(const TestResult &result)
{
    add(result);
    m_inVain = isInVain(result) ? m_inVain + 1 : 0;
    if (m_inVain == mostInVain && m_stopped.isEmpty()) {
        m_stopped = tr("%1 cases in a row came to nothing, so the run was stopped. %2")
                        .arg(m_inVain)
                        .arg(result.verdict.reasons.value(0));
    }
    m_first.reset(); // it may be what was concluded
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
