// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandboxfaults.h"
#include "sandboxservice.h"
#include "sandboxsocket.h"

#include <QAbstractHttpServer>

namespace desk {

/// The practice service on a port of 127.0.0.1. Lives in one thread, never blocks it for a delay.
class SandboxServer : public QAbstractHttpServer
{
    Q_OBJECT
public:
    /// What it receives goes into the log, if there is one.
    explicit SandboxServer(SandboxService &service, SandboxLog *log = nullptr,
                           QObject *parent = nullptr);

    /// 0 means a free port. Why it cannot listen, in a sentence; empty when it does.
    QString start(quint16 port);
    quint16 port() const;
    SandboxLog *log() const { return m_log; }

    /// What goes wrong from now on, also with a request that has not been answered yet.
    void setFaults(const SandboxFaults &faults);

    /// Serves what the connection asks for.
    void watch(SandboxSocket *connection);

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    void serve(SandboxSocket *connection);
    void serveCreate(SandboxSocket *connection);

    SandboxService &m_service;
    SandboxLog *m_log;
    SandboxFaults m_faults;
};

} // namespace desk
