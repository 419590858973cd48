// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journaldatabase.h"
#include "stopsign.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace desk {

/// What lives in the journal's thread: the database, and the look-out for what others write.
class JournalWorker : public QObject
{
    Q_OBJECT
public:
    JournalWorker(const QString &file, const QString &ownersFolder);

    /// From any thread: the opening is not wanted any more.
    void stopOpening() { m_stop.raise(); }

    /// Called in its thread; the database is opened first if it is not, and what waits is written.
    JournalDatabase &database();

    enum class Seen { ByPeople, ByNobody };
    using Written = std::function<void(const QString &error)>;

    /// Called in its thread. Written together with what else is asked for until the thread comes to
    /// it: the longer the disk takes, the more shares its next turn. Where many ask, each turn
    /// waits a little for more of them, as a transaction costs as much as several of its writes.
    /// `written` is told the error, if any; changed() comes before that, once for all.
    void write(const JournalDatabase::Writing &write, Seen seen, const Written &written);

    /// After each task, also in its thread.
    void reportDamage();

Q_SIGNALS:
    void changed();
    void damageFound();
    void opening(const desk::OpeningProgress &progress);

private:
    struct Waiting
    {
        JournalDatabase::Writing write;
        Seen seen = Seen::ByPeople;
        Written written;
    };
    /// A bound on what one transaction holds; more wait for the next.
    static constexpr qsizetype mostTogether = 256;
    /// So many in one turn are many: several senders, not one after the other.
    static constexpr qsizetype many = 8;
    /// From one turn of many to the next.
    static constexpr std::chrono::milliseconds gathering{2};

    void open();
    void lookForChanges();
    void writeInTurn();
    void writeWaiting();
    void report(const QList<Waiting> &waiting, const QStringList &errors);

    const QString m_file;
    const QString m_ownersFolder;
    StopSign m_stop;
    std::unique_ptr<JournalDatabase> m_database;
    QTimer m_turn{this};
    QDeadlineTimer m_gathered{0};
    QList<Waiting> m_waiting;
};

} // namespace desk
