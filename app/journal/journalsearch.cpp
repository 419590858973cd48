// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalsearch.h"

#include "attemptreading.h"
#include "journalfile.h"
#include "schema.h"
#include "sqlinterruption.h"

namespace desk {

JournalSearch::JournalSearch(const QString &file, const QFuture<JournalState> &opened)
    : m_file(file)
    , m_opened(opened)
{
}

AttemptPage JournalSearch::page(const AttemptQuery &query, const IsUnwanted &isUnwanted)
{
    if (!open())
        return {.attempts = {}, .more = false, .error = m_opened.result().message};
    const SqlInterruption interruption(*m_connection, isUnwanted);
    return reported(readPage(*m_connection, query));
}

NumbersPage JournalSearch::numbers(const AttemptQuery &query, const IsUnwanted &isUnwanted)
{
    if (!open())
        return {.numbers = {}, .more = false, .error = m_opened.result().message};
    const SqlInterruption interruption(*m_connection, isUnwanted);
    return reported(readNumbersPage(*m_connection, query));
}

AttemptPage JournalSearch::attempts(const QList<qint64> &numbers, const IsUnwanted &isUnwanted)
{
    if (!open())
        return {.attempts = {}, .more = false, .error = m_opened.result().message};
    const SqlInterruption interruption(*m_connection, isUnwanted);
    return reported(readAttempts(*m_connection, numbers));
}

std::optional<QDateTime> JournalSearch::repeatOf(qint64 number)
{
    return open() ? reported(readRepeat(*m_connection, number)) : std::nullopt;
}

std::optional<qint64> JournalSearch::total(const AttemptQuery &query, const IsUnwanted &isUnwanted)
{
    if (!open())
        return std::nullopt;
    const SqlInterruption interruption(*m_connection, isUnwanted);
    return reported(readTotal(*m_connection, query));
}

QStringList JournalSearch::environments()
{
    return open() ? reported(readEnvironments(*m_connection)) : QStringList();
}

// Seen while it was read; whoever asked gets what there was.
template <typename Result>
Result JournalSearch::reported(Result result)
{
    if (m_connection->error().kind == StorageError::Kind::Damaged)
        Q_EMIT damageFound();
    return result;
}

bool JournalSearch::open()
{
    if (m_connection && m_connection->isOpen())
        return true;
    m_opened.waitForFinished();
    const JournalFile file(m_file);
    if (!file.exists())
        return false;
    // As the journal itself is opened: see JournalOpening::openReadOnly().
    const auto mode = file.isWritable() || file.hasLog() ? SqlConnection::Mode::ReadOnly
                                                         : SqlConnection::Mode::Immutable;
    m_connection = std::make_unique<SqlConnection>();
    if (!m_connection->open(m_file, mode) ||
        journalSchema().match(*m_connection) != Schema::Match::Current) {
        reported(false);
        m_connection->close();
    }
    return m_connection->isOpen();
}

} // namespace desk
