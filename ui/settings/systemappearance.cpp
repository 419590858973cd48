// SPDX-License-Identifier: GPL-3.0-or-later
#include "systemappearance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFileInfo>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

const auto service = "org.freedesktop.portal.Desktop"_L1;
const auto path = "/org/freedesktop/portal/desktop"_L1;
const auto interface = "org.freedesktop.portal.Settings"_L1;
const auto group = "org.freedesktop.appearance"_L1;
const auto key = "color-scheme"_L1;
constexpr uint prefersDark = 1;

// Without an address D-Bus would start a bus of its own, only for this question.
bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + "/bus"_L1);
}

} // namespace

void SystemAppearance::ask()
{
    if (!hasSessionBus())
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(service, path, interface, u"SettingChanged"_s, this,
                SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    question << QString(group) << QString(key);
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, &SystemAppearance::onAnswer);
}

void SystemAppearance::onAnswer(QDBusPendingCallWatcher *watcher)
{
    const QDBusPendingReply<QDBusVariant> reply = *watcher;
    watcher->deleteLater();
    if (reply.isError())
        return;
    // The portal's Read() wraps the value twice.
    const QVariant value = reply.value().variant();
    setScheme(value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant().toUInt()
                                               : value.toUInt());
}

void SystemAppearance::onSettingChanged(const QString &changedGroup, const QString &changedKey,
                                        const QDBusVariant &value)
{
    if (changedGroup == group && changedKey == key)
        setScheme(value.variant().toUInt());
}

void SystemAppearance::setScheme(uint scheme)
{
    const bool isDark = scheme == prefersDark;
    if (isDark == m_isDark)
        return;
    m_isDark = isDark;
    Q_EMIT changed();
}

} // namespace desk
