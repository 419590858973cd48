// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretservice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QLibrary>
#include <QPointer>

#include <memory>

namespace desk::secretservice {

using namespace Qt::StringLiterals;

namespace {

constexpr int lockPatience = 5000; // milliseconds

/// The few functions of GIO that are needed, without its headers.
struct Gio
{
    using Ready = void (*)(void *source, void *result, void *data);

    void (*get)(int busType, void *cancellable, Ready ready, void *data) = nullptr;
    void *(*getFinish)(void *result, void **error) = nullptr;
    void (*setExitOnClose)(void *connection, int exits) = nullptr;

    static Gio load()
    {
        QLibrary library(u"gio-2.0"_s, 0);
        Gio gio;
        gio.get = reinterpret_cast<decltype(get)>(library.resolve("g_bus_get"));
        gio.getFinish = reinterpret_cast<decltype(getFinish)>(library.resolve("g_bus_get_finish"));
        gio.setExitOnClose = reinterpret_cast<decltype(setExitOnClose)>(
            library.resolve("g_dbus_connection_set_exit_on_close"));
        return gio;
    }

    bool isThere() const { return get && getFinish && setExitOnClose; }
};

struct Waiting
{
    Gio gio;
    QPointer<QObject> context;
    std::function<void()> then;
};

// The connection is never let go: a new one would end the process again.
void onConnected(void *, void *result, void *data)
{
    const std::unique_ptr<Waiting> waiting(static_cast<Waiting *>(data));
    if (void *connection = waiting->gio.getFinish(result, nullptr))
        waiting->gio.setExitOnClose(connection, 0);
    if (waiting->context)
        waiting->then();
}

} // namespace

void connectCalmly(QObject *context, const std::function<void()> &then)
{
    constexpr int sessionBus = 2; // G_BUS_TYPE_SESSION
    const Gio gio = Gio::load();
    if (!gio.isThere())
        return then();
    gio.get(sessionBus, nullptr, onConnected, new Waiting{gio, context, then});
}

void forgetDaemon()
{
    using Disconnect = void (*)();
    QLibrary library(u"secret-1"_s, 0);
    if (const auto disconnect =
            reinterpret_cast<Disconnect>(library.resolve("secret_service_disconnect")))
        disconnect();
}

void whenLockKnown(QObject *context, const std::function<void(bool isLocked)> &then)
{
    QDBusMessage question = QDBusMessage::createMethodCall(
        u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets/aliases/default"_s,
        u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
    auto *watcher = new QDBusPendingCallWatcher(
        QDBusConnection::sessionBus().asyncCall(question, lockPatience), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [watcher, then] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        then(!reply.isError() && reply.value().variant().toBool());
    });
}

} // namespace desk::secretservice
