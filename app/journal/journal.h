// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attemptquery.h"
#include "checkrecord.h"
#include "contract/customerkeys.h"
#include "customermatch.h"
#include "erasingwork.h"
#include "openingprogress.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QString>
#include <QThread>

#include <atomic>
#include <memory>
#include <optional>

namespace desk {

class JournalCare;
class JournalLookUp;
class JournalSearch;
class JournalWorker;

/// What today looks like at a glance, for the window.
struct JournalCounts
{
    qint64 createdToday = 0; ///< since midnight, local time
    qint64 unknown = 0;      ///< attempts that wait for somebody to look
};

/// How opening went.
struct JournalState
{
    enum class Kind {
        Good,
        Replaced, ///< the file was damaged: kept aside, a backup opened or a new one begun
        ReadOnly, ///< can be looked at, nothing can be recorded, so nothing is sent
        Newer,    ///< written by a newer version; left alone
        Unusable, ///< disk full, no permission, ...
    };
    Kind kind = Kind::Good;
    QString message;         ///< what happened and what can be done, in words; empty when good
    int abandoned = 0;       ///< attempts whose process is gone, made unknown just now
    bool uncleanEnd = false; ///< a process that used the journal before had no time to close it

    bool canRecord() const { return kind == Kind::Good || kind == Kind::Replaced; }
};

/// The durable record of every attempt. SQLite in a thread of its own; every function returns at
/// once and its future is finished there: see whenFinished(). Safe for several processes.
class Journal : public QObject
{
    Q_OBJECT
public:
    /// Opens in its thread at once, and first makes the attempts unknown whose process is gone.
    explicit Journal(const QString &file, const QString &ownersFolder, QObject *parent = nullptr);
    ~Journal() override; ///< waits until what was asked for is written

    QFuture<JournalState> state();
    /// Nobody wants to wait for it any longer: nothing is opened, unless it is open already.
    void stopOpening();

    /// Looks after the file from now on, beside the work: reads it through after an unclean end,
    /// goes on with an erasing that was interrupted, and makes a backup once a day. For a process
    /// that stays; once, and not before it has time.
    void lookAfter();

    /// Writes the attempt before the first byte leaves. The text: why it could not be written,
    /// in words; empty when it is on disk. attempt.id must be set and the key taken out.
    QFuture<QString> begin(const Attempt &attempt, const Opening &opening = {});

    /// The number of a run of a file of rows, for Opening::imported; the run is entered if it is
    /// not there.
    QFuture<ImportRunRecord> importRun(const QByteArray &identity, const QString &fileName);

    /// A run of that identity, where there was one before. Read beside the work; nullopt: it cannot
    /// be read.
    QFuture<std::optional<KnownImport>> knownImport(const QByteArray &identity);

    /// What became of the rows of a run. Read beside the work; nullopt: they cannot be read.
    QFuture<std::optional<RowStandings>> rowStandings(qint64 run);

    /// The attempts of rows of that run that are unknown, by their IDs. Read beside the work.
    QFuture<QStringList> unknownRows(qint64 run);

    /// Notes that bytes leave from here on.
    QFuture<QString> sent(const QString &id);

    /// Writes the conclusion and the exchange. Text as in begin(). A second one for the same
    /// attempt is refused: the first stands.
    QFuture<QString> finish(const QString &id, const Conclusion &conclusion,
                            const Exchange &exchange);

    /// Puts a note on an attempt, concluded or not; it is found by a search from then on. Text as
    /// in begin(). At most 4,000 UTF-16 code units; the key must be taken out.
    QFuture<QString> note(const QString &id, const QString &text);

    /// Records a look for the account number of an unknown attempt. Text as in begin(); one for an
    /// attempt that is not unknown any more is refused.
    QFuture<QString> looked(const QString &id, const Look &look);

    /// Writes what was found out about an unknown attempt, as looked() does.
    QFuture<QString> concludeLater(const QString &id, const LaterConclusion &conclusion);

    /// Those of these attempts that are unknown, with all that was seen of them, in their order;
    /// without IDs the newest 200.
    QFuture<QList<CheckRecord>> checkRecords(const QStringList &ids = {});
    /// What happened to an attempt, oldest first.
    QFuture<QList<AttemptEvent>> events(const QString &id);

    /// In bytes, by now.
    qint64 fileSize() const;

    /// The other attempts of this one's customer (erasing.h). Read beside the work.
    QFuture<QList<Attempt>> sameCustomer(const QString &id);
    /// Takes out of these attempts what they hold of their customer (erasing.h), then its bytes
    /// out of the file, and makes a new backup in the place of all the others. erasing() tells how
    /// far it is. Text as in begin(); with a text the history may have lost it already, and the
    /// rest is done by itself later: so it is, too, where the process ends before (lookAfter()).
    QFuture<QString> erase(const QStringList &ids);
    /// Damaged journals that were kept aside; erase() deletes them, as nothing can be taken out of
    /// them.
    QStringList keptAside() const;

    /// Pages and totals are read on connections and in threads of their own: nobody who writes, or
    /// looks up matches, waits for a search, and no page for a total. They see what was written
    /// before they were asked for. Cancelling the future ends the search, wherever it is; a
    /// cancelled one has no result.
    QFuture<AttemptPage> page(const AttemptQuery &query);
    /// The same, but only their numbers.
    QFuture<NumbersPage> numbers(const AttemptQuery &query);
    /// The attempts of these numbers, in their order; those that are not there are left out.
    QFuture<AttemptPage> attempts(const QList<qint64> &numbers);
    /// When the next later attempt with the same request was opened in the same environment.
    /// nullopt: there is none.
    QFuture<std::optional<QDateTime>> repeatOf(qint64 number);
    /// How many attempts the query has, whatever its page. nullopt: they could not be counted.
    QFuture<std::optional<qint64>> total(const AttemptQuery &query);
    /// The environments that attempts were sent to.
    QFuture<QStringList> environments();
    QFuture<std::optional<Attempt>> attempt(const QString &id);
    /// Who shares one of the keys in this environment, by its name: at most two attempts a key, the
    /// newest that created its customer and the newest that may have. Answered from a connection
    /// and a thread of its own, so that it waits for no search and no write; it sees what was
    /// written before it was asked for. Nobody, where the journal cannot be written.
    QFuture<CustomerMatches> matches(const QString &environment, const CustomerKeys &keys);
    QFuture<std::optional<Exchange>> exchange(const QString &id);
    QFuture<JournalCounts> counts();

Q_SIGNALS:
    /// What opening is at where it takes longer than a moment, and an empty one at its end.
    void opening(const desk::OpeningProgress &progress);
    /// An attempt was added or changed, by this process or by another.
    void changed();
    /// What an erasing is at, this one or one that is gone on with, for as long as it is at it.
    void erasing(const desk::ErasingProgress &progress);
    /// One that was interrupted could not be finished yet. Why, in words.
    void erasingFailed(const QString &message);
    /// The file is damaged: nothing can be begun any more. What to do, in words.
    void damaged(const QString &message);

private:
    void onDamageFound();

    const QString m_file;
    bool m_isDamaged = false;

    QThread m_thread;
    JournalWorker *m_worker; // lives in m_thread, and ends with it
    QThread m_lookUpThread;
    JournalLookUp *m_lookUp; // likewise
    QThread m_careThread;
    JournalCare *m_care; // likewise
    QThread m_searchThread;
    JournalSearch *m_search;
    QThread m_totalsThread;
    JournalSearch *m_totals;
    // Shared with what is still being read when the journal goes.
    std::shared_ptr<std::atomic_bool> m_closing = std::make_shared<std::atomic_bool>(false);
};

} // namespace desk
