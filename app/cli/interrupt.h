// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <csignal>

namespace desk {

/// Turns the first SIGINT, SIGTERM or SIGHUP into received(), while it lives; a second one ends
/// the process as ever. Make it before any thread, which inherits what is held back here.
class Interrupt : public QObject
{
    Q_OBJECT
public:
    explicit Interrupt(QObject *parent = nullptr);
    ~Interrupt() override;

    bool wasReceived() const { return m_received; }

Q_SIGNALS:
    void received();

private:
    void take();

    sigset_t m_before{}; // what was held back before
    int m_descriptor;
    QSocketNotifier m_notifier;
    bool m_received = false;
};

} // namespace desk
