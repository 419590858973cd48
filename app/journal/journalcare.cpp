// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalcare.h"

#include "erasing.h"
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

QString JournalCare::purge()
{
    Q_EMIT purging(tr("Taking it out of the journal's file…"));
    SqlConnection connection;
    QString error = connection.open(m_file, SqlConnection::Mode::ReadWrite)
                        ? purgeFile(connection)
                        : connection.error().text();
    connection.close();
    if (error.isEmpty()) {
        Q_EMIT purging(tr("Making a new backup in the place of the others…"));
        const auto made =
            JournalBackups(m_file).replaceAll(QDateTime::currentDateTimeUtc(), m_stop);
        if (made != JournalBackups::Made::Yes)
            error = tr("It is gone from the journal, but not from its backups, because no new one "
                       "could be made. Make room on the disk, then erase once more.");
    }
    Q_EMIT purging({});
    return error;
}

// A backup that fails is tried again the next time; the ones before it are still there.
void JournalCare::lookAfter()
{
    const JournalBackups backups(m_file);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (!m_isDamaged && !m_stop.isRaised() && backups.isDue(now))
        backups.make(now, m_stop);
}

} // namespace desk
