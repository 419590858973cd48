// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/issuewording.h"
#include "heldattempts.h"
#include "historycells.h"
#include "journal/journal.h"
#include "rowchange.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace desk {

/// The attempts that match a search and a filter, sorted, read from the journal in pages as a view
/// asks for them; how many there are in all follows. One question at a time is with the journal; an
/// earlier search is cancelled, and its answer dropped. When the journal changes, what is loaded is
/// brought up to date row by row, so that views keep their selection and their place.
///
/// A row is the number of an attempt; what the attempt holds is in memory for the rows around those
/// in sight only, and is read again when others come into sight: until then a row is blank but for
/// a word. No row is ever waited for.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using Column = historycells::Column;
    using enum historycells::Column;
    using Role = historycells::Role;
    using enum historycells::Role;

    explicit HistoryModel(Journal &journal, QObject *parent = nullptr);

    /// What is asked, but for pages and limits. The rows stay as they are until the first page of
    /// the new query is there.
    void setQuery(const AttemptQuery &query);
    const AttemptQuery &query() const { return m_query; }
    /// The same with another search.
    void setSearch(const QString &search);
    /// Whether the rows are those of query().
    bool isLoaded() const { return m_loaded; }
    /// How many attempts query() has; nullopt until they are counted.
    std::optional<qint64> total() const { return m_total; }

    /// Which rows a view shows; those around them are read, the others may be let go of.
    void setInSight(int first, int last);
    /// The attempt that stays in memory wherever its row is; 0: none.
    void setCurrent(qint64 number);

    /// Takes what the journal has of this attempt now, if it is in memory: those that are
    /// concluded are not read again by themselves.
    void update(const Attempt &attempt);

    /// What rows read where a service gave an issue without words.
    void setWordings(const IssueWordings &wordings);

    qint64 number(int row) const { return m_numbers.at(row); }
    /// nullopt: not in memory.
    std::optional<Attempt> attempt(int row) const;
    /// Invalid while it is not among the rows loaded.
    QModelIndex indexOf(qint64 number) const;
    /// The same by the identity; invalid also while the attempt is not in memory.
    QModelIndex indexOf(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// The first page of query() has come.
    void loaded();
    void totalChanged();

private:
    /// The rows as they are to be, once what is to be seen of them is read.
    struct Next
    {
        QList<qint64> numbers;
        RowChange change;
    };
    static constexpr int pageSize = 100;

    AttemptQuery pageQuery(std::optional<qint64> before) const;
    template <typename Page>
    void ask(const QFuture<Page> &future, void (HistoryModel::*take)(const Page &));
    void askForWhatWaits();
    void askForNumbers();
    void takeFirst(const AttemptPage &page);
    void takeOlder(const AttemptPage &page);
    void takeNumbers(const NumbersPage &page);
    void takeNext(const AttemptPage &page);
    void takeMissing(const AttemptPage &page);
    void noteChange();
    void refresh();
    void prepareNext(bool more);
    QList<qint64> numbersOfNext() const;
    QList<qint64> missing() const;
    void askForTotal();
    void setTotal(std::optional<qint64> total);
    bool isNewestFirst() const;
    QList<qint64> around(const QList<qint64> &numbers) const;
    void hold(const QList<Attempt> &attempts);
    void letGo();
    void apply(const Next &next);
    void removeRun(RowChange::Run run);
    void reorder(const QList<qint64> &order);
    void insertRun(qsizetype row, const QList<qint64> &run);
    void announce(const QSet<qint64> &changed);

    Journal &m_journal;
    IssueWordings m_wordings;
    AttemptQuery m_query; // without a place
    QFuture<void> m_asked;
    QFuture<std::optional<qint64>> m_counting;
    std::optional<qint64> m_total;
    QList<qint64> m_numbers; // a row each
    HeldAttempts m_held;
    QList<qint64> m_fresh; // read anew so far, while a refresh runs over several pages
    std::optional<Next> m_next;
    int m_firstInSight = 0;
    int m_lastInSight = 0;
    QTimer m_refreshSoon;
    quint64 m_generation = 0; // of the query: answers to an earlier one are dropped
    bool m_loaded = false;
    bool m_more = false;
    bool m_asking = false;
    bool m_wantsOlder = false; // waits until the journal has answered
    bool m_stale = false;      // waits likewise
    bool m_refreshing = false;
    bool m_misses = false; // something in sight may not be in memory
};

} // namespace desk
