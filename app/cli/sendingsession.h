// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datafolder.h"
#include "interrupt.h"
#include "service/environment.h"

#include <memory>

namespace desk {

class Journal;
class Sandbox;

/// What a command that sends works with: the journal, open, and the sandbox, where it is what is
/// meant. Signals are taken from the first moment on.
class SendingSession
{
public:
    SendingSession();
    ~SendingSession();
    Q_DISABLE_COPY_MOVE(SendingSession)

    /// Once. Fills the base URL in where the sandbox is what is meant. Why nothing can be sent, in
    /// words; empty: all is there. What else there is to say goes to standard error.
    QString open(const DataFolder &folder, Environment &environment);

    Journal &journal() { return *m_journal; }
    /// Serves only where it is what is meant.
    Sandbox &sandbox() { return *m_sandbox; }
    const Interrupt &interrupt() const { return m_interrupt; }

private:
    Interrupt m_interrupt; // before any thread
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<Sandbox> m_sandbox;
};

} // namespace desk
