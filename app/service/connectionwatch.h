// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conclusion.h"
#include "environment.h"
#include "probeverdict.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace desk {

class ConnectionProbe;
class Sandbox;
class ServiceClient;

/// How often a watch looks by itself.
struct WatchPace
{
    std::chrono::milliseconds usual{std::chrono::minutes{5}};
    /// While nobody works with the window; and the longest that looks without success draw apart,
    /// each twice as far as the one before.
    std::chrono::milliseconds slowest{std::chrono::minutes{30}};
};

/// What is known of an environment's connection.
struct ConnectionState
{
    bool isChecking = false;
    std::optional<ProbeVerdict> verdict; ///< of the last look; none yet: nullopt
    QDateTime at;                        ///< when that was, UTC
};

/// Keeps an eye on one environment without hammering it: looks at once where another environment
/// or key is to be watched, and from then on at its pace; never while a create is on its way. A
/// create that was concluded is a sign of life and spares the next look.
class ConnectionWatch : public QObject
{
    Q_OBJECT
public:
    ConnectionWatch(ServiceClient &client, Sandbox &sandbox, QObject *parent = nullptr);

    void setPace(const WatchPace &pace);

    /// Nothing happens where both are being watched already.
    void watch(const Environment &environment, const QString &key);
    /// Because somebody asks. While a create is on its way, it waits for that.
    void lookNow();
    /// Whether somebody works with the window.
    void setActive(bool active);
    /// A create is on its way: what is being looked at is given up, and looked at later.
    void setBusy(bool busy);
    /// A create of this environment came to this.
    void note(const Conclusion &conclusion, qint64 durationMs);

    const ConnectionState &state() const { return m_state; }

Q_SIGNALS:
    void changed();

private:
    void look();
    void take(const ProbeVerdict &verdict);
    void schedule();
    std::chrono::milliseconds interval() const;

    ConnectionProbe *m_probe;
    WatchPace m_pace;
    QTimer m_next;
    QElapsedTimer m_sinceLook; // invalid until there was one
    Environment m_environment;
    QString m_key;
    ConnectionState m_state;
    int m_failures = 0; // in a row
    bool m_isWatching = false;
    bool m_isActive = true;
    bool m_isBusy = false;
    bool m_isWanted = false; // as soon as nothing stands in the way
};

} // namespace desk
