// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal.h"
#include "ownerlock.h"
#include "sqlconnection.h"

#include <functional>

namespace desk {

/// The journal without its thread: everything waits for the disk, and all of it is called in the
/// thread that made it.
class JournalDatabase
{
public:
    JournalDatabase(const QString &file, const QString &ownersFolder, OpeningWatch watch = {});

    /// Opens, brings the tables up to date, and makes the attempts unknown whose owner is gone.
    const JournalState &open();
    const JournalState &state() const { return m_state; }

    /// The file was found damaged: nothing is begun any more, and the next start, which looks at
    /// all of it, keeps it aside. What is on its way can still be concluded.
    bool stopForDamage();
    /// One of the functions below met damage.
    bool hasMetDamage() const { return m_hasMetDamage; }

    /// These four as in Journal.
    QString begin(const Attempt &attempt, const Opening &opening = {});
    QString sent(const QString &id);
    QString finish(const QString &id, const Conclusion &conclusion, const Exchange &exchange);

    /// One after the other, and on disk together: the disk is waited for once. Where one cannot be
    /// written, each is written by itself. What each of them returned.
    using Writing = std::function<QString(JournalDatabase &)>;
    QStringList writeTogether(const QList<Writing> &writes);

    ImportRunRecord importRun(const QByteArray &identity, const QString &fileName);

    QString note(const QString &id, const QString &text);
    QString looked(const QString &id, const Look &look);
    QString concludeLater(const QString &id, const LaterConclusion &conclusion);
    QString erase(const QStringList &ids);

    AttemptPage page(const AttemptQuery &query);
    std::optional<qint64> total(const AttemptQuery &query);
    QStringList environments();
    std::optional<Attempt> attempt(const QString &id);
    std::optional<Exchange> exchange(const QString &id);
    JournalCounts counts();
    QList<CheckRecord> checkRecords(const QStringList &ids);
    QList<AttemptEvent> events(const QString &id);

    /// Whether another connection wrote since this was last asked.
    bool changedElsewhere();

private:
    std::optional<QStringList> tryTogether(const QList<Writing> &writes);
    QString whyNotWritable() const;
    template <typename Write>
    QString ifWritable(Write write);
    template <typename Result>
    Result noted(Result result);

    const QString m_file;
    const QString m_ownersFolder;
    const OpeningWatch m_watch;
    SqlConnection m_connection;
    std::optional<OwnerLock> m_owner;
    JournalState m_state;
    bool m_isDamaged = false;
    bool m_hasMetDamage = false;
    bool m_isTogether = false; // within writeTogether(), which has looked whether it can be written
    qint64 m_seenVersion = 0;
};

} // namespace desk
