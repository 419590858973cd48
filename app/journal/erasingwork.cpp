// SPDX-License-Identifier: GPL-3.0-or-later
#include "erasingwork.h"

#include "erasing.h"
#include "erasingorder.h"
#include "journalbackups.h"
#include "journalfile.h"
#include "sqlconnection.h"
#include "stopsign.h"

#include <QDateTime>

namespace desk {
namespace {

// Measured with a million attempts.
constexpr int shareOfTheFile = 50;
constexpr int shareOfTheBackup = 100 - shareOfTheFile;

} // namespace

ErasingWork::ErasingWork(const QString &journalFile, const StopSign &stop, Tell tell)
    : m_file(journalFile)
    , m_stop(stop)
    , m_tell(std::move(tell))
{
}

void ErasingWork::tell(const QString &step, double percent) const
{
    m_tell({.step = step, .percent = int(percent), .isResumed = m_isResumed});
}

QString ErasingWork::finish(const ErasingOrder &order)
{
    SqlConnection connection;
    return connection.open(m_file, SqlConnection::Mode::ReadWrite) ? purge(connection, order)
                                                                   : connection.error().text();
}

QString ErasingWork::resume(const ErasingOrder &order)
{
    m_isResumed = true;
    SqlConnection connection;
    if (!connection.open(m_file, SqlConnection::Mode::ReadWrite))
        return connection.error().text();
    const QString error = writeErasedWhereLeft(connection, order.ids());
    return error.isEmpty() ? purge(connection, order) : error;
}

QString ErasingWork::purge(SqlConnection &connection, const ErasingOrder &order)
{
    const auto tellOfFile = [this](double part) {
        tell(tr("Erasing: journal"), part * shareOfTheFile);
    };
    tellOfFile(0);
    QString error = purgeFile(connection, m_stop, tellOfFile);
    connection.close();
    if (error.isEmpty())
        error = purgeBackups();
    if (!error.isEmpty())
        return error;
    if (!JournalFile(m_file).removeKeptAside())
        return tr("It is gone from the journal and its backups, but a damaged journal that was "
                  "kept aside could not be deleted. Delete it by hand.");
    order.end();
    return {};
}

QString ErasingWork::purgeBackups()
{
    const auto tellOfBackup = [this](double part) {
        tell(tr("Erasing: backups"), shareOfTheFile + part * shareOfTheBackup);
    };
    tellOfBackup(0);
    const auto made =
        JournalBackups(m_file).replaceAll(QDateTime::currentDateTimeUtc(), m_stop, tellOfBackup);
    if (made == JournalBackups::Made::Yes)
        return {};
    return tr("It is gone from the journal, but not from its backups, because no new one could be "
              "made. Make room on the disk: it is tried again by itself.");
}

} // namespace desk
