// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QJsonDocument>

namespace desk {

using namespace Qt::StringLiterals;

QJsonObject Run::object() const
{
    return QJsonDocument::fromJson(out).object();
}

QJsonArray Run::array() const
{
    return QJsonDocument::fromJson(out).array();
}

Program::Program(const QString &dataFolder)
    : m_dataFolder(dataFolder)
    , m_variables(QProcessEnvironment::systemEnvironment())
{
    for (const QString &name : {u"CALIQ_API_KEY"_s, u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s})
        m_variables.remove(name);
    m_variables.insert(u"XDG_DATA_HOME"_s, dataFolder);
    m_variables.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s); // no keychain
}

void Program::setVariable(const QString &name, const QString &value)
{
    m_variables.insert(name, value);
}

Run Program::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    start(process, arguments, input);
    return end(process);
}

void Program::start(QProcess &process, const QStringList &arguments, const QByteArray &input) const
{
    process.setProcessEnvironment(m_variables);
    process.start(QStringLiteral(DESK_PROGRAM),
                  QStringList{u"--data-dir"_s, m_dataFolder} + arguments);
    process.write(input);
    process.waitForBytesWritten(); // also for those who run no event loop from here on
    process.closeWriteChannel();
}

Run Program::end(QProcess &process)
{
    const bool ended = process.state() == QProcess::NotRunning || process.waitForFinished(60'000);
    Run run;
    if (ended && process.exitStatus() == QProcess::NormalExit)
        run.status = process.exitCode();
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

RunningSandbox::RunningSandbox(const Program &program, const QStringList &arguments)
{
    program.start(m_process, QStringList{u"sandbox"_s} + arguments);
    while (!m_process.canReadLine() && m_process.waitForReadyRead(60'000)) {
    }
    m_baseUrl = QString::fromUtf8(m_process.readLine()).trimmed();
}

RunningSandbox::~RunningSandbox()
{
    if (m_process.state() != QProcess::NotRunning)
        stop();
}

Run RunningSandbox::stop()
{
    m_process.terminate();
    return Program::end(m_process);
}

QByteArray customerJson(const QJsonObject &changes)
{
    QJsonObject customer{
        {"ChannelID"_L1, 2},
        {"AccountNo"_L1, ""_L1},
        {"Line1"_L1, "1 High Street"_L1},
        {"Town"_L1, "Leeds"_L1},
        {"Country"_L1, "GBR"_L1},
        {"AllowDeliveries"_L1, true},
        {"AllowInvoices"_L1, true},
        {"Title"_L1, "Mr"_L1},
        {"Firstname"_L1, "Adam"_L1},
        {"Surname"_L1, "Smith"_L1},
        {"Email"_L1, "adam@example.org"_L1},
        {"Currency"_L1, "GBP"_L1},
    };
    for (auto change = changes.begin(); change != changes.end(); ++change)
        customer[change.key()] = change.value();
    return QJsonDocument(customer).toJson();
}

} // namespace desk
