// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyfarewell.h"

#include "environmentkeys.h"

#include <chrono>

namespace desk {

using namespace std::chrono_literals;

KeyFarewell::KeyFarewell(EnvironmentKeys &keys, QObject *parent)
    : QObject(parent)
    , m_keys(keys)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(3s);
    connect(&m_patience, &QTimer::timeout, this, &KeyFarewell::onSilence);
    connect(&keys, &EnvironmentKeys::settled, this, &KeyFarewell::onSettled);
}

// Where the window says already that keys are for this session only, nothing is news.
bool KeyFarewell::mayClose()
{
    const bool isSaid = m_isTold || !m_keys.trouble().isEmpty();
    if (!m_keys.settle() || isSaid)
        return true;
    if (!m_patience.isActive()) {
        m_patience.start();
        Q_EMIT waiting(tr("Closing as soon as the keychain has the key…"));
    }
    return false;
}

void KeyFarewell::onSettled(const QString &trouble)
{
    m_isTold = false;
    if (!m_patience.isActive())
        return;
    m_patience.stop();
    if (trouble.isEmpty())
        Q_EMIT closeWanted();
    else
        giveUp(trouble);
}

void KeyFarewell::onSilence()
{
    giveUp(tr("The system's keychain does not answer."));
}

void KeyFarewell::giveUp(const QString &why)
{
    m_isTold = true;
    Q_EMIT notKept(
        tr("The key may not be kept: %1 Close the window again to leave without it.").arg(why));
}

} // namespace desk
