// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace desk::test {

/// A private D-Bus session with a real GNOME Keyring: folders of its own, nothing that the bus
/// could start by itself, and all of it ended with the test.
class SecretSession
{
public:
    SecretSession();
    ~SecretSession();
    Q_DISABLE_COPY_MOVE(SecretSession)

    bool startBus();
    /// The first time the keyring is made, with a password that is not empty.
    bool startUnlocked();
    /// A keyring that was made before stays locked; nobody is there to unlock it.
    bool startLocked();
    void endDaemon();
    void endBus();

    /// For the processes that are to use it.
    QProcessEnvironment variables() const;
    QString keyringsFolder() const { return m_folder.path() + QStringLiteral("/data"); }

private:
    bool startDaemon(const QStringList &options, const QByteArray &password);
    bool hasService() const;

    QTemporaryDir m_folder;
    QProcess m_bus;
    QProcess m_daemon;
    QString m_address;
};

} // namespace desk::test
