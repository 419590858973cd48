// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/issuewording.h"
#include "journal/journal.h"

#include <QAbstractTableModel>
#include <QIcon>
#include <QTimer>

namespace desk {

/// The attempts that match a search and a filter, sorted, read from the journal in pages as a view
/// asks for them; how many there are in all follows. One question at a time is with the journal; an
/// earlier search is cancelled, and its answer dropped. When the journal changes, what is loaded is
/// brought up to date row by row, so that views keep their selection and their place.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        OutcomeColumn,
        WhenColumn,
        AccountNoColumn,
        NameColumn,
        CompanyColumn,
        AccountIdColumn,
        AddressIdColumn,
        ContactIdColumn,
        ProblemColumn,
        ColumnCount
    };
    /// The two lines of a row that shows everything.
    enum Role { TitleRole = Qt::UserRole, SummaryRole, HasNoteRole };

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

    /// Takes what the journal has of this attempt now, if it is among the rows: those that are
    /// concluded are not read again by themselves.
    void update(const Attempt &attempt);

    /// What rows read where a service gave an issue without words.
    void setWordings(const IssueWordings &wordings);

    const Attempt &attempt(int row) const { return m_rows.at(row); }
    /// Invalid while it is not among the rows loaded.
    QModelIndex indexOf(const QString &id) const;
    /// The next later attempt at the same customer; nullptr if there is none.
    const Attempt *repeatOf(const Attempt &attempt) const;

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
    using Taker = void (HistoryModel::*)(const AttemptPage &);
    static constexpr int pageSize = 100;

    void ask(std::optional<qint64> before, Taker taker, int limit = pageSize);
    void askForWhatWaits();
    void takeFirst(const AttemptPage &page);
    void takeOlder(const AttemptPage &page);
    void takeFresh(const AttemptPage &page);
    void takeSorted(const AttemptPage &page);
    void noteChange();
    void refresh();
    void askForTotal();
    void setTotal(std::optional<qint64> total);
    bool isNewestFirst() const;
    void replaceRows(const QList<Attempt> &rows, bool more);
    qint64 oldestThatMayChange() const;
    void merge(const QList<Attempt> &fresh, bool more);
    void insertRun(qsizetype row, const QList<Attempt> &run);
    void removeRun(qsizetype row, qsizetype count);
    QVariant text(const Attempt &attempt, int column) const;

    Journal &m_journal;
    IssueWordings m_wordings;
    AttemptQuery m_query; // without a place
    QFuture<AttemptPage> m_page;
    QFuture<std::optional<qint64>> m_counting;
    std::optional<qint64> m_total;
    QList<Attempt> m_rows;
    QList<Attempt> m_fresh; // read anew so far, while a refresh runs over several pages
    QTimer m_refreshSoon;
    quint64 m_generation = 0; // of the query: answers to an earlier one are dropped
    bool m_loaded = false;
    bool m_more = false;
    bool m_asking = false;
    bool m_wantsOlder = false; // waits until the journal has answered
    bool m_stale = false;      // waits likewise
    bool m_refreshing = false;
};

} // namespace desk
