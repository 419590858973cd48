// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema.h"

#include "customerkeyrows.h"
#include "historyrows.h"
#include "migrationprogress.h"
#include "sqlconnection.h"
#include "sqlinterruption.h"

#include <QFile>
#include <QStringList>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int applicationId = 0x43444A4C; // "CDJL": Customer Desk journal

QStringList statementsIn(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split("\n\n"_L1, Qt::SkipEmptyParts);
}

int userVersion(SqlConnection &connection)
{
    return connection.value(u"PRAGMA user_version"_s).toInt();
}

qint64 attemptsIn(SqlConnection &connection)
{
    return connection.value(u"SELECT count(*) FROM attempts"_s).toLongLong();
}

} // namespace

Schema::Schema(const QString &folder, const Steps &steps)
    : m_folder(folder)
    , m_steps(steps)
{
    while (QFile::exists(fileOf(m_latest + 1)))
        ++m_latest;
}

QString Schema::fileOf(int version) const
{
    return u"%1/journal-%2.sql"_s.arg(m_folder).arg(version, 3, 10, QChar(u'0'));
}

Schema::Match Schema::match(SqlConnection &connection) const
{
    const int id = connection.value(u"PRAGMA application_id"_s).toInt();
    const bool hasTables = connection.value(u"SELECT count(*) FROM sqlite_master"_s).toInt() > 0;
    if (connection.error().kind != StorageError::Kind::None)
        return Match::Unreadable;
    if (id != applicationId && (id != 0 || hasTables))
        return Match::Foreign;
    const int version = userVersion(connection);
    if (version > m_latest)
        return Match::Newer;
    return version == m_latest ? Match::Current : Match::Older;
}

bool Schema::migrate(SqlConnection &connection, const OpeningWatch &watch) const
{
    const int before = userVersion(connection);
    MigrationProgress progress(watch, before > 0 && before < m_latest ? attemptsIn(connection) : 0);
    const SqlInterruption interruption(connection, [&] {
        progress.tell();
        return watch.isUnwanted();
    });
    for (int version = 1; version <= m_latest; ++version) {
        if (version > before)
            progress.beginStep(version - before, m_latest - before);
        if (!apply(connection, version, [&](qint64 done) { progress.setDone(done); }))
            return false;
    }
    return true;
}

bool Schema::run(SqlConnection &connection, int version, const Tell &tell) const
{
    for (const QString &statement : statementsIn(fileOf(version))) {
        if (!connection.execute(statement))
            return false;
    }
    const Step step = m_steps.value(version);
    return !step || step(connection, tell);
}

bool Schema::apply(SqlConnection &connection, int version, const Tell &tell) const
{
    SqlTransaction transaction(connection);
    if (!transaction.isOpen())
        return false;
    // Another process may have been quicker, so this is asked inside.
    if (userVersion(connection) >= version)
        return transaction.commit();
    return run(connection, version, tell) &&
           connection.execute(u"PRAGMA application_id = %1"_s.arg(applicationId)) &&
           connection.execute(u"PRAGMA user_version = %1"_s.arg(version)) && transaction.commit();
}

Schema journalSchema()
{
    return Schema(u":/schema"_s, {{2, enterCustomerKeys}, {4, enterHistoryRows}});
}

} // namespace desk
