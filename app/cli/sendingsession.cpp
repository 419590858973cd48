// SPDX-License-Identifier: GPL-3.0-or-later
#include "sendingsession.h"

#include "awaited.h"
#include "console.h"
#include "journal/journal.h"
#include "journalwait.h"
#include "sandbox/sandbox.h"

namespace desk {

SendingSession::SendingSession() = default;

SendingSession::~SendingSession() = default;

QString SendingSession::open(const DataFolder &folder, Environment &environment)
{
    if (const QString error = folder.prepare(); !error.isEmpty())
        return error;
    m_journal = std::make_unique<Journal>(folder.journalFile(), folder.ownersFolder());
    QObject::connect(&m_interrupt, &Interrupt::received, m_journal.get(), &Journal::stopOpening);
    const JournalState state = awaitedState(*m_journal);
    if (!state.canRecord())
        return state.message;
    if (!state.message.isEmpty())
        printError(state.message);
    m_sandbox = std::make_unique<Sandbox>(folder.sandboxFile());
    if (!environment.sandbox)
        return {};
    const SandboxStart start = awaited(m_sandbox->start());
    environment.baseUrl = start.baseUrl;
    return start.error;
}

} // namespace desk
