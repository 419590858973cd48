// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/attempt.h"

#include <QList>
#include <QObject>
#include <QTimer>

namespace desk {

class Journal;

/// Answers that the journal could not take yet: kept here until it can. The oldest is tried again
/// whenever something could be written, by whomever, and by itself after 1, 2, 4, ... seconds, at
/// last every minute, until it is written or this ends.
class UnrecordedAnswers : public QObject
{
    Q_OBJECT
public:
    /// The journal outlives it.
    explicit UnrecordedAnswers(Journal &journal, QObject *parent = nullptr);

    struct Waiting
    {
        Attempt attempt; ///< with its conclusion
        Exchange exchange;
        QString error; ///< why it is not in the journal, in words
    };
    const QList<Waiting> &waiting() const { return m_waiting; } ///< oldest first

    void add(const desk::Attempt &attempt, const desk::Exchange &exchange, const QString &error);

Q_SIGNALS:
    /// waiting() is another one, or why it waits.
    void changed();
    /// Nothing waits any more.
    void allRecorded();

private:
    void retry();
    void onTried(const QString &id, const QString &error);
    void onLookedUp(const std::optional<Attempt> &recorded, const QString &error);
    void remove();
    void waitLonger(const QString &error);

    Journal &m_journal;
    QList<Waiting> m_waiting;
    QTimer m_timer;
    bool m_isTrying = false;
};

} // namespace desk
