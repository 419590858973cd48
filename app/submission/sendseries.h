// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "createcontroller.h"

namespace desk {

/// Sends the same request several times, on purpose: one after the other, each an attempt of its
/// own that says which of them it is. Ends early where one is cancelled or does not leave.
class SendSeries : public QObject
{
    Q_OBJECT
public:
    static constexpr int most = 1'000;

    /// The controller outlives it, and is free.
    explicit SendSeries(CreateController &controller, QObject *parent = nullptr);

    void start(const Outgoing &outgoing, const Environment &environment, int turns);
    bool isRunning() const { return m_outgoing.turn < m_outgoing.turns; }

Q_SIGNALS:
    /// So many of them have an outcome.
    void progressed(int done, int turns);

private:
    void sendNext();
    void onConcluded(const Attempt &attempt);
    void stop();

    CreateController &m_controller;
    Outgoing m_outgoing;
    Environment m_environment;
};

} // namespace desk
