// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalworker.h"

#include <utility>

namespace desk {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds lookOutInterval = 1s;

} // namespace

JournalWorker::JournalWorker(const QString &file, const QString &ownersFolder)
    : m_file(file)
    , m_ownersFolder(ownersFolder)
{
    m_turn.setSingleShot(true);
    m_turn.setTimerType(Qt::PreciseTimer);
    connect(&m_turn, &QTimer::timeout, this, &JournalWorker::writeWaiting);
}

JournalDatabase &JournalWorker::database()
{
    writeWaiting();
    return *m_database;
}

void JournalWorker::write(const JournalDatabase::Writing &write, Seen seen, const Written &written)
{
    m_waiting.append({write, seen, written});
    if (m_waiting.size() == mostTogether)
        writeWaiting();
    else if (m_waiting.size() == 1) // behind what is asked for by now
        QMetaObject::invokeMethod(this, &JournalWorker::writeInTurn, Qt::QueuedConnection);
}

void JournalWorker::writeInTurn()
{
    if (m_gathered.hasExpired())
        writeWaiting();
    else
        m_turn.start(
            std::chrono::ceil<std::chrono::milliseconds>(m_gathered.remainingTimeAsDuration()));
}

void JournalWorker::writeWaiting()
{
    if (!m_database)
        open();
    if (m_waiting.isEmpty())
        return;
    const QList<Waiting> waiting = std::exchange(m_waiting, {});
    QList<JournalDatabase::Writing> writes;
    for (const Waiting &one : waiting)
        writes.append(one.write);
    const QStringList errors = m_database->writeTogether(writes);
    reportDamage();
    report(waiting, errors);
    m_gathered.setRemainingTime(waiting.size() < many ? 0ms : gathering, Qt::PreciseTimer);
}

void JournalWorker::report(const QList<Waiting> &waiting, const QStringList &errors)
{
    bool isSeen = false;
    for (qsizetype i = 0; i < waiting.size() && !isSeen; ++i)
        isSeen = waiting.at(i).seen == Seen::ByPeople && errors.at(i).isEmpty();
    if (isSeen)
        Q_EMIT changed();
    for (qsizetype i = 0; i < waiting.size(); ++i)
        waiting.at(i).written(errors.at(i));
}

void JournalWorker::reportDamage()
{
    if (m_database->hasMetDamage())
        Q_EMIT damageFound();
}

void JournalWorker::open()
{
    const OpeningWatch watch{
        .tell = [this](const OpeningProgress &progress) { Q_EMIT opening(progress); },
        .isUnwanted = [this] { return m_stop.isRaised(); }};
    m_database = std::make_unique<JournalDatabase>(m_file, m_ownersFolder, watch);
    m_database->open();
    auto *lookOut = new QTimer(this);
    connect(lookOut, &QTimer::timeout, this, &JournalWorker::lookForChanges);
    lookOut->start(lookOutInterval);
}

void JournalWorker::lookForChanges()
{
    if (m_database->changedElsewhere())
        Q_EMIT changed();
}

} // namespace desk
