// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalopening.h"

#include "attemptwriting.h"
#include "journalbackups.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <array>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

// A file up to this size is read through in a few milliseconds.
constexpr qint64 quicklyChecked = 8 * 1024 * 1024;

// Nobody is told of less.
constexpr std::chrono::milliseconds shortWait{500};

QString suspicionFile(const QString &ownersFolder)
{
    return ownersFolder + "/damage-seen"_L1;
}

QString foreignText()
{
    return StorageError::tr("Its file belongs to another program. Move it away, then start again.");
}

QString timeText(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

QString spanMissing(const QDateTime &from)
{
    return StorageError::tr("The backup of %1 is open instead: attempts between then and %2 are "
                            "missing here. Before creating an account again that may be of that "
                            "time, look whether it exists.")
        .arg(timeText(from), timeText(QDateTime::currentDateTime()));
}

QString allMissing()
{
    return StorageError::tr("There is no good backup, so a new one has been begun: earlier "
                            "attempts are not shown any more. Before creating an account again, "
                            "look whether it exists.");
}

} // namespace

JournalOpening::JournalOpening(const QString &file, const QString &ownersFolder,
                               SqlConnection &connection, OpeningWatch watch)
    : m_file(file)
    , m_ownersFolder(ownersFolder)
    , m_connection(connection)
    , m_watch(std::move(watch))
{
}

JournalState JournalOpening::open()
{
    if (m_file.exists() && !m_file.isWritable())
        return openReadOnly();
    if (!makePrivateFolder(QFileInfo(m_file.path()).path()) || !makePrivateFolder(m_ownersFolder))
        return unusable(StorageError{StorageError::Kind::NoAccess}.text());
    const auto alone = waitForTurn();
    if (!alone)
        return unusable(StorageError{StorageError::Kind::Locked}.text());
    const JournalState state = openAlone();
    m_watch.tell({});
    return state;
}

// Bringing a long journal up to date takes half a minute; the lock of one that was killed is free.
std::optional<FileLock> JournalOpening::waitForTurn() const
{
    const QDeadlineTimer soon(shortWait);
    bool isTold = false;
    return FileLock::take(m_ownersFolder + "/opening"_L1, [&] {
        if (soon.hasExpired() && !std::exchange(isTold, true))
            m_watch.tell({.work = StorageError::tr("Another Customer Desk is opening the journal, "
                                                   "or brings it up to date. Waiting for it."),
                          .howFar = {}});
        return !m_watch.isUnwanted();
    });
}

JournalState JournalOpening::openAlone()
{
    if (isLost())
        return openLost();
    if (!m_file.make())
        return unusable(StorageError{StorageError::Kind::NoAccess}.text());
    return openWritable();
}

void JournalOpening::noteDamage(const QString &ownersFolder)
{
    QFile file(suspicionFile(ownersFolder));
    if (!file.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
        return; // then the next opening finds out by itself, or later
}

JournalState JournalOpening::openWritable()
{
    m_file.makePrivate();
    if (!m_connection.open(m_file.path(), SqlConnection::Mode::ReadWrite))
        return stateOfFailure();
    switch (m_schema.match(m_connection)) {
    case Schema::Match::Newer:
        return newer();
    case Schema::Match::Foreign:
        m_connection.close();
        return unusable(foreignText());
    case Schema::Match::Unreadable:
        return stateOfFailure();
    case Schema::Match::Current:
    case Schema::Match::Older:
        break;
    }
    return isSound() && setUp() && takeOver() ? good() : stateOfFailure();
}

JournalState JournalOpening::openReadOnly()
{
    // Without its log nothing can be missing from the file, and where no lock can be made a
    // journal in WAL mode can only be read as one that nobody changes.
    const auto mode =
        m_file.hasLog() ? SqlConnection::Mode::ReadOnly : SqlConnection::Mode::Immutable;
    if (!m_connection.open(m_file.path(), mode))
        return unusable(m_connection.error().text());
    const Schema::Match match = m_schema.match(m_connection);
    if (match == Schema::Match::Current) {
        return {.kind = JournalState::Kind::ReadOnly,
                .message = StorageError::tr("The journal %1 may only be read, so nothing can be "
                                            "sent. Allow writing to it and to its folder, then "
                                            "start again.")
                               .arg(QDir::toNativeSeparators(m_file.path()))};
    }
    if (match == Schema::Match::Newer)
        return newer();
    const StorageError::Kind kind = m_connection.error().kind;
    m_connection.close();
    if (match == Schema::Match::Foreign)
        return unusable(foreignText());
    return unusable(StorageError{std::max(kind, StorageError::Kind::ReadOnly)}.text());
}

// What else can be done where the file could not be opened for writing.
JournalState JournalOpening::stateOfFailure()
{
    m_owner.reset();
    switch (m_connection.error().kind) {
    case StorageError::Kind::Damaged:
        return replaceDamaged();
    case StorageError::Kind::ReadOnly:
        return openReadOnly();
    default:
        break;
    }
    const QString reason = m_connection.error().text();
    // What is there can still be read if its tables are the ones we know.
    if (m_schema.match(m_connection) != Schema::Match::Current)
        m_connection.close();
    return unusable(reason);
}

// Nothing is there, or an empty file, though there was a journal once.
bool JournalOpening::isLost() const
{
    const bool isEmpty = !m_file.exists() || m_file.size() == 0;
    return isEmpty && !JournalBackups(m_file.path()).all().isEmpty();
}

JournalState JournalOpening::openLost()
{
    // A log that stayed behind would be taken for the backup's.
    if (m_file.hasLog() && !m_file.setAside())
        return unusable(StorageError{StorageError::Kind::ReadOnly}.text());
    return openInstead(StorageError::tr("The journal was not there any more."));
}

JournalState JournalOpening::replaceDamaged()
{
    m_connection.close();
    // The others would go on writing into the file that is kept aside.
    if (OwnerLock::isAnyAlive(m_ownersFolder))
        return unusable(StorageError{StorageError::Kind::Damaged}.text());
    const auto aside = m_file.setAside();
    if (!aside)
        return unusable(StorageError{StorageError::Kind::ReadOnly}.text());
    return openInstead(StorageError::tr("The journal was damaged. It is kept as %1.")
                           .arg(QDir::toNativeSeparators(*aside)));
}

// The newest good backup, or a new file where there is none.
JournalState JournalOpening::openInstead(const QString &whatHappened)
{
    const JournalBackups backups(m_file.path());
    const auto backup = backups.newestGood();
    const bool isRestored = backup && backups.restore(*backup);
    if (!isRestored && !m_file.make())
        return unusable(StorageError{StorageError::Kind::ReadOnly}.text());
    if (!m_connection.open(m_file.path(), SqlConnection::Mode::ReadWrite) || !setUp() ||
        !takeOver())
        return unusable(m_connection.error().text());
    return good(whatHappened + u' ' + (isRestored ? spanMissing(backup->at) : allMissing()));
}

JournalState JournalOpening::good(const QString &message) const
{
    using Kind = JournalState::Kind;
    return {.kind = message.isEmpty() ? Kind::Good : Kind::Replaced,
            .message = message,
            .abandoned = m_abandoned,
            .uncleanEnd = m_uncleanEnd};
}

JournalState JournalOpening::newer()
{
    m_connection.close();
    return {.kind = JournalState::Kind::Newer,
            .message = StorageError::tr("The journal %1 was written by a newer Customer Desk. It "
                                        "is left as it is, and nothing can be sent. Use the newer "
                                        "program, or another data folder.")
                           .arg(QDir::toNativeSeparators(m_file.path()))};
}

JournalState JournalOpening::unusable(const QString &reason) const
{
    return {.kind = JournalState::Kind::Unusable,
            .message = StorageError::tr("Nothing can be sent, because it could not be recorded in "
                                        "%1. %2")
                           .arg(QDir::toNativeSeparators(m_file.path()), reason)};
}

bool JournalOpening::isSound()
{
    const bool suspect = QFile::exists(suspicionFile(m_ownersFolder));
    if (m_file.size() > quicklyChecked && !suspect)
        return true;
    const QString verdict = m_connection.value(u"PRAGMA quick_check(1)"_s).toString();
    if (verdict.isEmpty())
        return false; // the connection knows why
    QFile::remove(suspicionFile(m_ownersFolder));
    if (verdict == "ok"_L1)
        return true;
    m_connection.keepError({.kind = StorageError::Kind::Damaged});
    return false;
}

bool JournalOpening::setUp()
{
    // Without temp_store SQLite puts pieces of what is being written into /var/tmp.
    constexpr std::array settings{"journal_mode = WAL"_L1, "synchronous = FULL"_L1,
                                  "foreign_keys = ON"_L1, "secure_delete = ON"_L1,
                                  "temp_store = MEMORY"_L1};
    const bool set = std::all_of(settings.begin(), settings.end(), [this](QLatin1StringView one) {
        return m_connection.execute("PRAGMA "_L1 + one);
    });
    return set && m_schema.migrate(m_connection, m_watch);
}

bool JournalOpening::takeOver()
{
    m_owner = OwnerLock::make(m_ownersFolder);
    if (!m_owner) {
        m_connection.keepError({.kind = StorageError::Kind::NoAccess});
        return false;
    }
    const AbandonedAttempts abandoned = writeAbandoned(m_connection, m_ownersFolder);
    if (abandoned.error.kind != StorageError::Kind::None)
        return false;
    m_abandoned = abandoned.count;
    m_uncleanEnd = OwnerLock::removeDead(m_ownersFolder) > 0;
    return true;
}

} // namespace desk
