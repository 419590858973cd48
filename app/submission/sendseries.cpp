// SPDX-License-Identifier: GPL-3.0-or-later
#include "sendseries.h"

namespace desk {

SendSeries::SendSeries(CreateController &controller, QObject *parent)
    : QObject(parent)
    , m_controller(controller)
{
    connect(&controller, &CreateController::concluded, this, &SendSeries::onConcluded);
    connect(&controller, &CreateController::failed, this, &SendSeries::stop);
}

void SendSeries::start(const Outgoing &outgoing, const Environment &environment, int turns)
{
    if (m_controller.isBusy())
        return;
    m_outgoing = outgoing;
    m_outgoing.turn = 0;
    m_outgoing.turns = qBound(1, turns, most);
    m_environment = environment;
    sendNext();
}

void SendSeries::sendNext()
{
    ++m_outgoing.turn;
    m_controller.create(m_outgoing, m_environment, Repeat::OnPurpose);
}

void SendSeries::onConcluded(const Attempt &attempt)
{
    if (m_outgoing.turns == 0)
        return;
    Q_EMIT progressed(m_outgoing.turn, m_outgoing.turns);
    const bool hasLeft = attempt.conclusion && attempt.conclusion->outcome != Outcome::Unsent;
    if (isRunning() && hasLeft && !m_controller.wasCancelled())
        sendNext();
    else
        stop();
}

// The key is not kept longer than it is needed.
void SendSeries::stop()
{
    m_outgoing = {};
}

} // namespace desk
