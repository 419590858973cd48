// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/issuewording.h"
#include "journal/checkrecord.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QAction;
class QLabel;
class QLineEdit;
class QModelIndex;
class QPushButton;
class QStackedWidget;

namespace desk {

class AttemptDetail;
class CompareFlow;
class HistoryCopy;
class CurlCopy;
class HistoryExport;
class EraseFlow;
class HistoryFilters;
class HistoryList;
class HistoryModel;
class Journal;
class KeptRows;
class SortButton;

/// The attempts, newest first unless sorted otherwise, with a search box and filters, and the
/// selected one in full below.
class HistoryPane : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryPane(Journal &journal, QWidget *parent = nullptr);

    /// Selects it as soon as it is there. A search or a filter that might hide it is
    /// cleared.
    void showAttempt(const QString &id);
    /// Shows it in full at once, however far down the list it is.
    void showAttempt(const Attempt &attempt);

    /// What takes out of a note whatever must never be kept.
    using NoteFilter = std::function<QString(const QString &)>;
    void takeOutOfNotes(const NoteFilter &filter) { m_noteFilter = filter; }
    void focusSearch();
    /// A check of unknown attempts is under way.
    void setLooking(bool looking);
    /// What a check found out about an attempt, in words.
    void showFound(const QString &id, const QString &words);
    /// Exports what is shown, or the rows that are chosen if there are several.
    void exportShown();
    /// What went out and came back for the chosen rows.
    void exportHar();
    /// Of the attempt that is shown in full.
    void copyAsCurl();
    /// The attempt that is shown in full; without one it is said that one has to be chosen.
    std::optional<Attempt> chosenAttempt();
    /// What can be done with the rows, in the menu at them.
    void offerAtRows(const QList<QAction *> &actions);
    CurlCopy &curlCopy() const { return *m_curl; }
    /// What attempts read where a service gave an issue without words.
    void setWordings(const IssueWordings &wordings);
    /// What imports keep of a customer goes with "Erase data…".
    void setKeptRows(const KeptRows &rows);

Q_SIGNALS:
    /// The form is to be filled from it.
    void useAsNew(const desk::Attempt &attempt);
    /// An unsent attempt is to be sent as it is, as an attempt of its own. Nothing here keeps it
    /// from being emitted twice before that attempt is in the journal.
    void sendAgain(const desk::Attempt &attempt);
    /// An unknown attempt is to be looked into.
    void checkWanted(const desk::Attempt &attempt);
    void said(const QString &words);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Repeat
    {
        qint64 number = 0; ///< of the attempt that was sent once more
        QDateTime at;      ///< null: it was not
    };

    QWidget *makeList();
    void makeSearch();
    void offerClearing();
    void startSearch();
    QWidget *makeTotals();
    void makeCompare();
    void offerComparison();
    void compareChosen();
    void showTotal();
    void askForEnvironments();
    void onLoaded();
    void onRowsChanged();
    void onCurrentChanged(const QModelIndex &current);
    void showCurrent();
    void showEmptyState();
    void select(const QModelIndex &index);
    void goToList();
    void writeNote(const Attempt &attempt, const QString &text);
    void conclude(const Attempt &attempt, const LaterConclusion &conclusion);
    void readAgain(const QString &id);
    void readEvents(const Attempt &attempt);
    void readRepeat(const Attempt &attempt);
    void takeRepeat(qint64 number, const QDateTime &repeatedAt);
    void findSelected();
    void copyChosen();

    Journal &m_journal;
    HistoryModel *m_model;
    QLineEdit *m_search;
    QTimer m_searchSoon;
    HistoryFilters *m_filters;
    SortButton *m_sort;
    QLabel *m_total;
    QPushButton *m_compare;
    QStackedWidget *m_stack;
    HistoryList *m_list;
    QLabel *m_empty;
    EraseFlow *m_erasing;
    AttemptDetail *m_detail;
    HistoryCopy *m_copy;
    HistoryExport *m_export;
    CompareFlow *m_comparing;
    CurlCopy *m_curl;
    bool m_unreadable = false; // nothing to show is then no sign of there being nothing
    NoteFilter m_noteFilter;
    std::optional<Attempt> m_apart;    // shown, though the list does not reach down to it
    std::optional<Attempt> m_eventsOf; // as it was when they were asked for
    QString m_selected;                // the attempt that is, or is to be as soon as it is there
    qint64 m_selectedNumber = 0;       // the same; 0: not known yet
    std::optional<Repeat> m_repeat;
};

} // namespace desk
