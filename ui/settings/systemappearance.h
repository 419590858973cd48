// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDBusPendingCallWatcher;
class QDBusVariant;

namespace desk {

/// Whether the desktop prefers dark, asked of the XDG settings portal and followed from then on.
/// Where there is no portal it stays light.
class SystemAppearance : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Asks without waiting. Costs a connection to the session bus: after the first paint.
    void ask();
    bool isDark() const { return m_isDark; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void onAnswer(QDBusPendingCallWatcher *watcher);
    void setScheme(uint scheme);

    bool m_isDark = false;
};

} // namespace desk
