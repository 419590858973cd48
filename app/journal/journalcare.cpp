// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalcare.h"

#include "erasingorder.h"
#include "filecheck.h"
#include "journalbackups.h"
#include "sqlconnection.h"

#include <QTimer>

namespace desk {
namespace {

constexpr std::chrono::minutes lookInterval{15}; // a window may stay open over midnight

} // namespace

JournalCare::JournalCare(const QString &file, const QFuture<JournalState> &opened)
    : m_file(file)
    , m_opened(opened)
{
}

void JournalCare::begin()
{
    const JournalState state = m_opened.result();
    if (!state.canRecord())
        return;
    if (state.uncleanEnd)
        check();
    lookAfter();
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &JournalCare::lookAfter);
    timer->start(lookInterval);
}

void JournalCare::check()
{
    m_isDamaged = checkFile(m_file, SqlConnection::Mode::ReadOnly, m_stop) == FileVerdict::Damaged;
    if (m_isDamaged)
        Q_EMIT damageFound();
}

ErasingWork JournalCare::erasingWork()
{
    return ErasingWork(m_file, m_stop,
                       [this](const ErasingProgress &progress) { Q_EMIT purging(progress); });
}

QString JournalCare::purge(const ErasingOrder &order)
{
    const QString error = erasingWork().finish(order);
    Q_EMIT purging({});
    return error;
}

QString JournalCare::giveUp(const QString &reason)
{
    Q_EMIT purging({});
    return reason;
}

void JournalCare::goOnErasing()
{
    for (const ErasingOrder &order : ErasingOrder::leftBehind(m_file)) {
        if (m_stop.isRaised())
            return;
        const QString error = erasingWork().resume(order);
        Q_EMIT erased();
        Q_EMIT purging({});
        if (!error.isEmpty() && !m_stop.isRaised())
            Q_EMIT purgingFailed(error);
    }
}

// What fails is tried again the next time; the backups before it are still there.
void JournalCare::lookAfter()
{
    if (m_isDamaged || m_stop.isRaised())
        return;
    goOnErasing();
    const JournalBackups backups(m_file);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (!m_stop.isRaised() && backups.isDue(now))
        backups.make(now, m_stop);
}

} // namespace desk
