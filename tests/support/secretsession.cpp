// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretsession.h"

#include <QDir>
#include <QFile>
#include <QTest>

namespace desk::test {

using namespace Qt::StringLiterals;

namespace {

void end(QProcess &process)
{
    process.terminate();
    if (!process.waitForFinished(10'000))
        process.kill();
    process.waitForFinished();
}

} // namespace

SecretSession::SecretSession()
{
    for (const QString &name : {u"run"_s, u"data"_s, u"home"_s})
        QDir(m_folder.path()).mkdir(name);
    QFile::setPermissions(m_folder.filePath(u"run"_s),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_daemon.setStandardOutputFile(QProcess::nullDevice());
    m_daemon.setStandardErrorFile(QProcess::nullDevice());
    m_bus.setStandardErrorFile(QProcess::nullDevice());
}

SecretSession::~SecretSession()
{
    endDaemon();
    endBus();
}

bool SecretSession::startBus()
{
    QFile file(m_folder.filePath(u"bus.conf"_s));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(R"(<busconfig><type>session</type><listen>unix:dir=)" + m_folder.path().toUtf8() +
               R"(/run</listen><policy context="default">
        <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
        </policy></busconfig>)");
    file.close();
    m_bus.setProcessEnvironment(variables());
    m_bus.start(u"dbus-daemon"_s,
                {u"--config-file="_s + file.fileName(), u"--nofork"_s, u"--print-address"_s});
    while (!m_bus.canReadLine() && m_bus.waitForReadyRead(10'000)) {
    }
    m_address = QString::fromUtf8(m_bus.readLine()).trimmed();
    return !m_address.isEmpty();
}

bool SecretSession::startUnlocked()
{
    return startDaemon({u"--unlock"_s}, "a pass word");
}

bool SecretSession::startLocked()
{
    return startDaemon({}, {});
}

void SecretSession::endDaemon()
{
    end(m_daemon);
}

void SecretSession::endBus()
{
    end(m_bus);
}

QProcessEnvironment SecretSession::variables() const
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"XDG_CURRENT_DESKTOP"_s,
                                u"GNOME_KEYRING_CONTROL"_s, u"CALIQ_API_KEY"_s})
        variables.remove(name);
    variables.insert(u"HOME"_s, m_folder.filePath(u"home"_s));
    variables.insert(u"XDG_DATA_HOME"_s, keyringsFolder());
    variables.insert(u"XDG_RUNTIME_DIR"_s, m_folder.filePath(u"run"_s));
    if (m_address.isEmpty())
        variables.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
    else
        variables.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, m_address);
    return variables;
}

bool SecretSession::startDaemon(const QStringList &options, const QByteArray &password)
{
    m_daemon.setProcessEnvironment(variables());
    m_daemon.start(u"gnome-keyring-daemon"_s,
                   QStringList{u"--foreground"_s, u"--components=secrets"_s} + options);
    m_daemon.write(password);
    m_daemon.waitForBytesWritten();
    m_daemon.closeWriteChannel();
    return m_daemon.waitForStarted() && QTest::qWaitFor([this] { return hasService(); }, 20'000);
}

bool SecretSession::hasService() const
{
    QProcess asking;
    asking.setProcessEnvironment(variables());
    asking.start(u"dbus-send"_s,
                 {u"--session"_s, u"--print-reply"_s, u"--dest=org.freedesktop.DBus"_s, u"/"_s,
                  u"org.freedesktop.DBus.NameHasOwner"_s, u"string:org.freedesktop.secrets"_s});
    return asking.waitForFinished() && asking.readAllStandardOutput().contains("boolean true");
}

} // namespace desk::test
