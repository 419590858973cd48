// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal.h"
#include "journalfile.h"
#include "openingprogress.h"
#include "ownerlock.h"
#include "schema.h"
#include "sqlconnection.h"

namespace desk {

/// Opens the journal's file on a connection, whatever it finds there. One process at a time
/// does so, by a lock in the owners' folder: nobody takes a file for damaged, or an owner for
/// gone, while another is about to change that. The others wait for as long as that takes.
class JournalOpening
{
public:
    JournalOpening(const QString &file, const QString &ownersFolder, SqlConnection &connection,
                   OpeningWatch watch = {});

    /// Afterwards the connection is open as far as the journal can be read.
    JournalState open();

    /// Who opens attempts from now on; nobody if the journal cannot be written.
    std::optional<OwnerLock> takeOwner() { return std::move(m_owner); }

    /// Damage was met later on: the next opening looks at the whole file, however large.
    static void noteDamage(const QString &ownersFolder);

private:
    std::optional<FileLock> waitForTurn() const;
    JournalState openAlone();
    JournalState openWritable();
    JournalState openReadOnly();
    bool isLost() const;
    JournalState openLost();
    JournalState replaceDamaged();
    JournalState openInstead(const QString &whatHappened);
    JournalState stateOfFailure();
    JournalState good(const QString &message = {}) const;
    JournalState newer();
    JournalState unusable(const QString &reason) const;

    bool isSound();
    bool setUp();
    bool takeOver();

    const JournalFile m_file;
    const QString m_ownersFolder;
    const Schema m_schema = journalSchema();
    SqlConnection &m_connection;
    const OpeningWatch m_watch;
    std::optional<OwnerLock> m_owner;
    int m_abandoned = 0;
    bool m_uncleanEnd = false;
};

} // namespace desk
