// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox.h"

#include "sandboxlists.h"
#include "sandboxserver.h"
#include "sandboxstore.h"

#include <QPromise>
#include <QThread>

#include <optional>
#include <utility>

namespace desk {

using namespace Qt::StringLiterals;

QString sandboxKey()
{
    return u"sandbox-key"_s;
}

namespace {

/// Store, service and server: used and deleted in the sandbox's thread.
class Host : public QObject
{
public:
    Host(QString file, quint16 port, const QStringList &faults, SandboxLog &log)
        : m_file(std::move(file))
        , m_port(port)
        , m_read(readFaults(faults))
        , m_log(log)
    {
        m_promise.start(); // nobody can wait for a future whose promise has not begun
    }

    QFuture<SandboxStart> future() const { return m_promise.future(); }

    void open()
    {
        m_promise.addResult(listen());
        m_promise.finish();
    }

    void setFaults(const SandboxFaults &faults)
    {
        if (m_server)
            m_server->setFaults(faults);
    }

private:
    SandboxStart listen()
    {
        if (!m_read.error.isEmpty())
            return {{}, m_read.error};
        if (const QString error = m_store.open(m_file); !error.isEmpty())
            return {{}, error};
        m_service.emplace(m_store, sandboxLists());
        m_server.emplace(*m_service, &m_log);
        m_server->setFaults(m_read.faults);
        if (const QString error = m_server->start(m_port); !error.isEmpty())
            return {{}, error};
        return {QUrl(u"http://127.0.0.1:%1"_s.arg(m_server->port())), {}};
    }

    const QString m_file;
    const quint16 m_port;
    const ReadFaults m_read; // what it starts with
    SandboxLog &m_log;
    QPromise<SandboxStart> m_promise;
    SandboxStore m_store;
    std::optional<SandboxService> m_service;
    std::optional<SandboxServer> m_server; // made in the thread, not moved to it
};

} // namespace

class Sandbox::Worker
{
public:
    Worker(const QString &file, quint16 port, const QStringList &faults, SandboxLog &log)
        : m_host(new Host(file, port, faults, log))
        , m_future(m_host->future())
    {
        m_thread.setObjectName(u"sandbox"_s);
        m_host->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::started, m_host, &Host::open);
        QObject::connect(&m_thread, &QThread::finished, m_host, &QObject::deleteLater);
    }

    ~Worker()
    {
        if (!m_started)
            delete m_host;
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(Worker)

    QFuture<SandboxStart> start()
    {
        if (!std::exchange(m_started, true))
            m_thread.start();
        return m_future;
    }

    // Posted: it waits there until the thread runs, and has begun to listen.
    void setFaults(const SandboxFaults &faults)
    {
        Host *host = m_host;
        QMetaObject::invokeMethod(
            host, [host, faults] { host->setFaults(faults); }, Qt::QueuedConnection);
    }

private:
    QThread m_thread;
    Host *m_host; // deletes itself when the thread ends
    QFuture<SandboxStart> m_future;
    bool m_started = false;
};

Sandbox::Sandbox(const QString &file, quint16 port, const QStringList &faults, QObject *parent)
    : QObject(parent)
    , m_worker(std::make_unique<Worker>(file, port, faults, m_log))
    , m_faults(readFaults(faults).faults)
{
}

Sandbox::~Sandbox() = default;

QFuture<SandboxStart> Sandbox::start()
{
    return m_worker->start();
}

void Sandbox::setFaults(const SandboxFaults &faults)
{
    if (faults == m_faults)
        return;
    m_faults = faults;
    m_worker->setFaults(faults);
    Q_EMIT faultsChanged();
}

} // namespace desk
