// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secretsession.h"

#include <QProcess>

namespace desk::test {

/// keychainhelper: a process with a keychain connection of its own, obeying one line a command.
class KeychainProcess
{
public:
    explicit KeychainProcess(const SecretSession &session)
    {
        m_process.setProcessEnvironment(session.variables());
        m_process.start(QStringLiteral(KEYCHAIN_HELPER), {QStringLiteral("20000")});
    }
    ~KeychainProcess()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(KeychainProcess)

    /// Kind, key and detail, tabs between.
    QByteArray ask(const QByteArray &command)
    {
        m_process.write(command + '\n');
        while (!m_process.canReadLine() && m_process.waitForReadyRead(30'000)) {
        }
        return m_process.readLine().chopped(1);
    }
    QByteArray kindOf(const QByteArray &command) { return ask(command).split('\t').first(); }

private:
    QProcess m_process;
};

} // namespace desk::test
