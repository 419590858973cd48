// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalworker.h"

#include <QTimer>

namespace desk {
namespace {

constexpr std::chrono::seconds lookOutInterval{1};

} // namespace

JournalWorker::JournalWorker(const QString &file, const QString &ownersFolder)
    : m_file(file)
    , m_ownersFolder(ownersFolder)
{
}

JournalDatabase &JournalWorker::database()
{
    if (!m_database)
        open();
    writeWaiting();
    return *m_database;
}

void JournalWorker::write(const JournalDatabase::Writing &write,
                          const std::function<void(const QString &)> &written)
{
    if (!m_database)
        open();
    m_waiting.append({write, written});
    if (m_waiting.size() == mostTogether)
        writeWaiting();
    else if (m_waiting.size() == 1) // behind what is asked for by now
        QMetaObject::invokeMethod(this, &JournalWorker::writeWaiting, Qt::QueuedConnection);
}

void JournalWorker::writeWaiting()
{
    if (m_waiting.isEmpty())
        return;
    const QList<Waiting> waiting = std::exchange(m_waiting, {});
    QList<JournalDatabase::Writing> writes;
    for (const Waiting &one : waiting)
        writes.append(one.write);
    const QStringList errors = m_database->writeTogether(writes);
    reportDamage();
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
