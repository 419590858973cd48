// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandboxfaults.h"
#include "sandboxlog.h"

#include <QFuture>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <memory>

namespace desk {

/// The only key that the sandbox takes.
QString sandboxKey();

struct SandboxStart
{
    QUrl baseUrl;  ///< http://127.0.0.1:PORT
    QString error; ///< in words, when it could not start
};

/// The practice service that ships inside the program: the whole contract over HTTP, on
/// loopback only, in a thread of its own. Its customers stay in `file`, safe for two processes.
class Sandbox : public QObject
{
    Q_OBJECT
public:
    /// `faults` are what readFaults() reads; port 0 means a free one.
    explicit Sandbox(const QString &file, quint16 port = 0, const QStringList &faults = {},
                     QObject *parent = nullptr);
    ~Sandbox() override;

    /// Listens, in its thread; further calls give the same future. Deleting the sandbox before it
    /// listens cancels the future.
    QFuture<SandboxStart> start();

    /// What goes wrong from now on, whether it listens already or not. They are forgotten with the
    /// sandbox: the next one starts without.
    void setFaults(const SandboxFaults &faults);
    const SandboxFaults &faults() const { return m_faults; }

    /// What it receives, as long as it is there.
    SandboxLog &log() { return m_log; }

Q_SIGNALS:
    void faultsChanged();

private:
    class Worker;
    SandboxLog m_log; // goes after the thread that writes into it
    std::unique_ptr<Worker> m_worker;
    SandboxFaults m_faults;
};

} // namespace desk
