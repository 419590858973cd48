// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QUrl>

namespace desk {

/// What a run of the program left behind.
struct Run
{
    int status = -1; ///< the exit status; -1 when it crashed or did not end
    QByteArray out;
    QByteArray err;

    QJsonObject object() const; ///< what `create` prints
    QJsonArray array() const;   ///< what `history` prints
};

/// The real executable, with a data folder of its own, no key in its environment and no display.
class Program
{
public:
    explicit Program(const QString &dataFolder);

    void setVariable(const QString &name, const QString &value);
    Run run(const QStringList &arguments, const QByteArray &input = {}) const;

    /// For runs that overlap: start, then end().
    void start(QProcess &process, const QStringList &arguments, const QByteArray &input = {}) const;
    static Run end(QProcess &process);

private:
    QString m_dataFolder;
    QProcessEnvironment m_variables;
};

/// `customer-desk sandbox`, stopped by SIGTERM.
class RunningSandbox
{
public:
    RunningSandbox(const Program &program, const QStringList &arguments = {});
    ~RunningSandbox();
    Q_DISABLE_COPY_MOVE(RunningSandbox)

    QString baseUrl() const { return m_baseUrl; }
    Run stop();

private:
    QProcess m_process;
    QString m_baseUrl;
};

/// A customer that the sandbox takes as it is, without a key, but for what is given here.
QByteArray customerJson(const QJsonObject &changes = {});

} // namespace desk
