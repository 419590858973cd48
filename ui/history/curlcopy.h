// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interchange/curlcommand.h"
#include "journal/journal.h"

#include <QObject>

#include <functional>

namespace desk {

/// Copies what an attempt sent as a cURL command, without the key. The command is made in another
/// thread; what is copied later wins.
class CurlCopy : public QObject
{
    Q_OBJECT
public:
    /// How an environment is reached, and what is known of its key.
    struct Way
    {
        Route route;
        KeyText key = KeyText::Anything;
    };
    using WayFinder = std::function<Way(const QString &environment)>;

    explicit CurlCopy(Journal &journal, QObject *parent = nullptr);

    void setWayFinder(const WayFinder &finder) { m_wayTo = finder; }
    void copy(const Attempt &attempt);

Q_SIGNALS:
    void said(const QString &words);

private:
    void write(const Exchange &exchange, const Way &way);
    void take(const QString &command);

    Journal &m_journal;
    WayFinder m_wayTo;
    int m_asked = 0;
};

} // namespace desk
