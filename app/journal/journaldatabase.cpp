// SPDX-License-Identifier: GPL-3.0-or-later
#include "journaldatabase.h"

#include "attemptreading.h"
#include "attemptwriting.h"
#include "checkreading.h"
#include "checkwriting.h"
#include "erasing.h"
#include "journalfile.h"
#include "journalopening.h"

namespace desk {

using namespace Qt::StringLiterals;

JournalDatabase::JournalDatabase(const QString &file, const QString &ownersFolder,
                                 OpeningWatch watch)
    : m_file(file)
    , m_ownersFolder(ownersFolder)
    , m_watch(std::move(watch))
{
}

const JournalState &JournalDatabase::open()
{
    JournalOpening opening(m_file, m_ownersFolder, m_connection, m_watch);
    m_state = opening.open();
    m_owner = opening.takeOwner();
    changedElsewhere();
    return m_state;
}

bool JournalDatabase::stopForDamage()
{
    JournalOpening::noteDamage(m_ownersFolder);
    return std::exchange(m_isDamaged, true);
}

QString JournalDatabase::begin(const Attempt &attempt, const Opening &opening)
{
    if (m_isDamaged)
        return StorageError{StorageError::Kind::Damaged}.text();
    return ifWritable([&] { return writeOpened(m_connection, attempt, opening, m_owner->id()); });
}

QString JournalDatabase::sent(const QString &id)
{
    return ifWritable([&] { return writeSent(m_connection, id); });
}

QString JournalDatabase::finish(const QString &id, const Conclusion &conclusion,
                                const Exchange &exchange)
{
    return ifWritable([&] { return writeConcluded(m_connection, id, conclusion, exchange); });
}

QStringList JournalDatabase::writeTogether(const QList<Writing> &writes)
{
    if (writes.size() > 1) {
        if (auto written = tryTogether(writes))
            return *written;
    }
    QStringList errors;
    for (const Writing &write : writes)
        errors.append(write(*this));
    return errors;
}

// nullopt: nothing of it was written, and one by one it may be.
std::optional<QStringList> JournalDatabase::tryTogether(const QList<Writing> &writes)
{
    if (!whyNotWritable().isEmpty())
        return std::nullopt;
    SqlGroup group(m_connection);
    if (!group.isOpen()) // each by itself would wait as long for whoever is in the way
        return QStringList(writes.size(), noted(m_connection.error().text()));
    QStringList errors;
    m_isTogether = true;
    for (const Writing &write : writes)
        errors.append(write(*this));
    m_isTogether = false;
    return group.commit() ? std::optional(errors) : std::nullopt;
}

ImportRunRecord JournalDatabase::importRun(const QByteArray &identity, const QString &fileName)
{
    const QString reason = whyNotWritable();
    if (!reason.isEmpty())
        return {.error = reason};
    return noted(writeImportRun(m_connection, identity, fileName));
}

QString JournalDatabase::note(const QString &id, const QString &text)
{
    return ifWritable([&] { return writeNote(m_connection, id, text); });
}

QString JournalDatabase::looked(const QString &id, const Look &look)
{
    return ifWritable([&] { return writeLook(m_connection, id, look); });
}

QString JournalDatabase::concludeLater(const QString &id, const LaterConclusion &conclusion)
{
    return ifWritable([&] { return writeLaterConclusion(m_connection, id, conclusion); });
}

QString JournalDatabase::erase(const QStringList &ids)
{
    return ifWritable([&] { return writeErased(m_connection, ids); });
}

AttemptPage JournalDatabase::page(const AttemptQuery &query)
{
    if (m_connection.isOpen())
        return noted(readPage(m_connection, query));
    return {.attempts = {}, .more = false, .error = m_state.message};
}

std::optional<qint64> JournalDatabase::total(const AttemptQuery &query)
{
    return m_connection.isOpen() ? noted(readTotal(m_connection, query)) : std::nullopt;
}

QStringList JournalDatabase::environments()
{
    return m_connection.isOpen() ? noted(readEnvironments(m_connection)) : QStringList();
}

std::optional<Attempt> JournalDatabase::attempt(const QString &id)
{
    return m_connection.isOpen() ? noted(readAttempt(m_connection, id)) : std::nullopt;
}

std::optional<Exchange> JournalDatabase::exchange(const QString &id)
{
    return m_connection.isOpen() ? noted(readExchange(m_connection, id)) : std::nullopt;
}

JournalCounts JournalDatabase::counts()
{
    if (!m_connection.isOpen())
        return {};
    return noted(readCounts(m_connection, QDate::currentDate().startOfDay()));
}

QList<CheckRecord> JournalDatabase::checkRecords(const QStringList &ids)
{
    return m_connection.isOpen() ? noted(readCheckRecords(m_connection, ids))
                                 : QList<CheckRecord>();
}

QList<AttemptEvent> JournalDatabase::events(const QString &id)
{
    return m_connection.isOpen() ? noted(readEvents(m_connection, id)) : QList<AttemptEvent>();
}

bool JournalDatabase::changedElsewhere()
{
    if (!m_connection.isOpen())
        return false;
    const qint64 version = m_connection.value(u"PRAGMA data_version"_s).toLongLong();
    return std::exchange(m_seenVersion, version) != version;
}

// The log is part of the file: a -wal that was deleted takes along what is only there.
QString JournalDatabase::whyNotWritable() const
{
    if (!m_owner)
        return m_state.message;
    const bool isGone = m_connection.isFileGone() || !JournalFile(m_file).hasLog();
    return isGone ? StorageError{StorageError::Kind::Gone}.text() : QString();
}

template <typename Write>
QString JournalDatabase::ifWritable(Write write)
{
    const QString reason = m_isTogether ? QString() : whyNotWritable();
    return reason.isEmpty() ? noted(write()) : reason;
}

template <typename Result>
Result JournalDatabase::noted(Result result)
{
    if (m_connection.error().kind == StorageError::Kind::Damaged) {
        JournalOpening::noteDamage(m_ownersFolder);
        m_hasMetDamage = true;
    }
    return result;
}

} // namespace desk
