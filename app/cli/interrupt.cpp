// SPDX-License-Identifier: GPL-3.0-or-later
#include "interrupt.h"

#include <sys/signalfd.h>
#include <unistd.h>

namespace desk {
namespace {

sigset_t interrupts()
{
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        sigaddset(&signals, signal);
    return signals;
}

/// From here on these wait in a descriptor instead of ending the process.
int divertSignals(sigset_t &before)
{
    const sigset_t signals = interrupts();
    pthread_sigmask(SIG_BLOCK, &signals, &before);
    return signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

} // namespace

Interrupt::Interrupt(QObject *parent)
    : QObject(parent)
    , m_descriptor(divertSignals(m_before))
    , m_notifier(m_descriptor, QSocketNotifier::Read)
{
    connect(&m_notifier, &QSocketNotifier::activated, this, &Interrupt::take);
}

Interrupt::~Interrupt()
{
    m_notifier.setEnabled(false);
    ::close(m_descriptor);
    pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

void Interrupt::take()
{
    signalfd_siginfo info{};
    if (::read(m_descriptor, &info, sizeof info) != sizeof info)
        return;
    m_notifier.setEnabled(false);
    // Also where whoever started this process held them back: the next one ends it.
    const sigset_t signals = interrupts();
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
    m_received = true;
    Q_EMIT received();
}

} // namespace desk
