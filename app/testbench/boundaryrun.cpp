// SPDX-License-Identifier: GPL-3.0-or-later
#include "boundaryrun.h"

#include "freshvalues.h"

#include <QRandomGenerator>

namespace desk {
namespace {

Observation observationOf(const SentOnce &sent, bool isAboutKey)
{
    Observation seen;
    if (sent.attempt.conclusion)
        seen = observed(*sent.attempt.conclusion, isAboutKey);
    else
        seen.isAway = true;
    if (!sent.error.isEmpty())
        seen.words = sent.error;
    seen.attempt = sent.attempt.id;
    return seen;
}

} // namespace

BoundaryRun::BoundaryRun(PacedSender &sender, const QString &key, const Catalogue &lists,
                         const BoundaryWishes &wishes, QObject *parent)
    : QObject(parent)
    , m_sender(sender)
    , m_key(key)
    , m_exam(lists, wishes, QRandomGenerator::global()->generate())
{
    connect(&m_sender, &PacedSender::concluded, this, &BoundaryRun::onConcluded);
    connect(&m_sender, &PacedSender::waiting, this, &BoundaryRun::waiting);
}

void BoundaryRun::start()
{
    sendNext();
}

void BoundaryRun::pause()
{
    m_sender.pause();
}

void BoundaryRun::resume()
{
    m_sender.resume();
}

void BoundaryRun::cancel()
{
    if (m_isFinished)
        return;
    m_exam.giveUp(tr("The run was cancelled before."));
    m_sender.cancel(); // ends with concluded()
}

void BoundaryRun::sendNext()
{
    const std::optional<Probe> probe = m_exam.next();
    if (!probe)
        return finish();
    const ComposedRequest request = composed(probe->control, probe->change, probe->format,
                                             probe->mediaType, freshValues().accountNo);
    m_sentAccountNo = request.accountNo;
    m_isAboutKey = probe->isAboutKey;
    m_sender.send(outgoingRaw(request.raw, m_key), probe->name);
}

void BoundaryRun::onConcluded(const SentOnce &sent)
{
    if (m_isFinished)
        return;
    ++m_requests;
    Observation seen = observationOf(sent, m_isAboutKey);
    seen.sentAccountNo = m_sentAccountNo;
    if (m_exam.next()) // else it was given up meanwhile
        m_exam.take(seen);
    tellRows();
    sendNext();
}

void BoundaryRun::tellRows()
{
    const int done = m_exam.done();
    if (done == m_told)
        return;
    int row = 0;
    for (const FormatFindings &format : m_exam.findings()) {
        for (const CaseResult &result : format.results) {
            if (row++ >= m_told)
                Q_EMIT stood(result);
        }
    }
    m_told = done;
    Q_EMIT progressed(done, m_exam.total());
}

void BoundaryRun::finish()
{
    m_isFinished = true;
    Q_EMIT finished();
}

} // namespace desk
