// SPDX-License-Identifier: GPL-3.0-or-later
#include "historypane.h"

#include "attemptdetail.h"
#include "compareflow.h"
#include "curlcopy.h"
#include "eraseflow.h"
#include "historycopy.h"
#include "historyexport.h"
#include "historyfilters.h"
#include "historylist.h"
#include "historymodel.h"
#include "icons.h"
#include "shorttext.h"
#include "sortbutton.h"
#include "unknownpanel.h"
#include "whenfinished.h"

#include <QAbstractButton>
#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>

namespace desk {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

HistoryPane::HistoryPane(Journal &journal, QWidget *parent)
    : QWidget(parent)
    , m_journal(journal)
    , m_model(new HistoryModel(journal, this))
    , m_search(new QLineEdit(this))
    , m_filters(new HistoryFilters(this))
    , m_sort(new SortButton(this))
    , m_total(new QLabel(this))
    , m_compare(new QPushButton(tr("Compare"), this))
    , m_erasing(new EraseFlow(journal, this))
    , m_copy(new HistoryCopy(journal, this))
    , m_export(new HistoryExport(journal, this))
    , m_comparing(new CompareFlow(journal, this))
    , m_curl(new CurlCopy(journal, this))
{
    makeSearch();
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(makeList());
    m_detail = new AttemptDetail(splitter); // after the list: Tab goes down the pane
    splitter->addWidget(m_detail);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({400, 600}); // shares; the window decides on the pixels
    splitter->setHandleWidth(8);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2, 2, 0);
    column->setSpacing(4);
    column->addWidget(m_search);
    column->addWidget(m_filters);
    column->addWidget(makeTotals());
    column->addWidget(splitter, 1);

    connect(m_copy, &HistoryCopy::said, this, &HistoryPane::said);
    connect(m_export, &HistoryExport::said, this, &HistoryPane::said);
    connect(m_comparing, &CompareFlow::said, this, &HistoryPane::said);
    connect(m_curl, &CurlCopy::said, this, &HistoryPane::said);
    connect(m_detail, &AttemptDetail::useAsNew, this, &HistoryPane::useAsNew);
    connect(m_detail, &AttemptDetail::sendAgain, this, &HistoryPane::sendAgain);
    connect(m_detail, &AttemptDetail::eraseWanted, m_erasing, &EraseFlow::ask);
    connect(m_erasing, &EraseFlow::erased, this, &HistoryPane::readAgain);
    connect(m_detail, &AttemptDetail::noteWritten, this, &HistoryPane::writeNote);
    connect(&m_detail->unknownPanel(), &UnknownPanel::checkWanted, this, &HistoryPane::checkWanted);
    connect(&m_detail->unknownPanel(), &UnknownPanel::concluded, this, &HistoryPane::conclude);
    connect(m_filters, &HistoryFilters::changed, this, &HistoryPane::startSearch);
    connect(m_sort, &SortButton::sortChanged, this, &HistoryPane::startSearch);
    connect(m_model, &HistoryModel::totalChanged, this, &HistoryPane::showTotal);
    connect(m_model, &HistoryModel::totalChanged, this, &HistoryPane::askForEnvironments);
    connect(m_model, &HistoryModel::loaded, this, &HistoryPane::onLoaded);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &HistoryPane::onRowsChanged);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &HistoryPane::onRowsChanged);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &HistoryPane::onRowsChanged);
    whenFinished(journal.state(), this, [this](const JournalState &state) {
        m_unreadable =
            state.kind == JournalState::Kind::Newer || state.kind == JournalState::Kind::Unusable;
        showEmptyState();
    });
}

void HistoryPane::makeSearch()
{
    m_search->setObjectName("historySearch"_L1);
    m_search->setAccessibleName(tr("Search history"));
    m_search->setPlaceholderText(tr("Search history (Ctrl+F)"));
    QAction *icon = m_search->addAction(themedIcon("search"_L1), QLineEdit::LeadingPosition);
    icon->setText(tr("Search history"));
    m_search->installEventFilter(this);
    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(150ms);
    connect(&m_searchSoon, &QTimer::timeout, this, &HistoryPane::startSearch);
    connect(m_search, &QLineEdit::textChanged, &m_searchSoon, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::textChanged, this, &HistoryPane::offerClearing);
    connect(m_search, &QLineEdit::returnPressed, this, &HistoryPane::startSearch);
}

// Not before there is something to clear: Qt looks for the button's icon in the desktop's themes
// and reads their indexes for it, a sixth of what the window costs until its first paint.
void HistoryPane::offerClearing()
{
    if (m_search->isClearButtonEnabled())
        return;
    m_search->setClearButtonEnabled(true);
    const auto buttons = m_search->findChildren<QAbstractButton *>();
    buttons.last()->setAccessibleName(tr("Clear the search")); // Qt gives it none
}

QWidget *HistoryPane::makeTotals()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(2, 0, 0, 0);
    m_total->setObjectName("historyTotal"_L1);
    row->addWidget(m_total, 1);
    makeCompare();
    row->addWidget(m_compare);
    row->addWidget(m_sort);
    return line;
}

// There while exactly two are chosen.
void HistoryPane::makeCompare()
{
    m_compare->setObjectName("compareChosen"_L1);
    m_compare->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_D);
    m_compare->setToolTip(tr("Compare the two attempts that are chosen (%1)")
                              .arg(m_compare->shortcut().toString(QKeySequence::NativeText)));
    m_compare->setAccessibleDescription(m_compare->toolTip());
    m_compare->hide();
    connect(m_compare, &QPushButton::clicked, this, &HistoryPane::compareChosen);
}

void HistoryPane::offerComparison()
{
    m_compare->setVisible(m_list->chosen().size() == 2);
}

void HistoryPane::compareChosen()
{
    const QList<qint64> chosen = m_list->chosen();
    if (chosen.size() != 2)
        return;
    whenFinished(m_journal.attempts(chosen), m_comparing, [this](const AttemptPage &page) {
        if (page.attempts.size() == 2)
            m_comparing->open(page.attempts.first(), page.attempts.last());
    });
}

void HistoryPane::showTotal()
{
    const auto total = m_model->total();
    m_total->setText(total ? tr("%1 found").arg(QLocale().toString(*total)) : tr("Counting…"));
}

// A new one comes with an attempt.
void HistoryPane::askForEnvironments()
{
    if (m_model->total())
        whenFinished(m_journal.environments(), m_filters,
                     [this](const QStringList &names) { m_filters->setEnvironments(names); });
}

QWidget *HistoryPane::makeList()
{
    m_stack = new QStackedWidget;
    m_list = new HistoryList(m_model, m_stack);
    m_list->setObjectName("historyList"_L1);
    m_list->setAccessibleName(tr("History"));
    m_empty = new QLabel(m_stack);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_stack->setMinimumHeight(m_list->fontMetrics().height() * 5);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &HistoryPane::onCurrentChanged);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &HistoryPane::offerComparison);
    connect(m_list, &HistoryList::copyWanted, this, &HistoryPane::copyChosen);
    return m_stack;
}

void HistoryPane::showAttempt(const QString &id)
{
    m_selected = id;
    m_selectedNumber = m_apart && m_apart->id == id ? m_apart->number : 0;
    m_search->clear();
    m_filters->clear();
    m_sort->setSort({});
    startSearch();
    onRowsChanged();
    findSelected();
}

/// Its row may be there, far from those that are in memory.
void HistoryPane::findSelected()
{
    if (m_selectedNumber != 0)
        return;
    whenFinished(m_journal.attempt(m_selected), this, [this](const std::optional<Attempt> &found) {
        if (!found || found->id != m_selected || m_selectedNumber != 0)
            return;
        m_selectedNumber = found->number;
        onRowsChanged();
    });
}

void HistoryPane::setWordings(const IssueWordings &wordings)
{
    m_model->setWordings(wordings);
    m_detail->setWordings(wordings);
    m_copy->setWordings(wordings);
}

void HistoryPane::setKeptRows(const KeptRows &rows)
{
    m_erasing->setKeptRows(rows);
}

void HistoryPane::showAttempt(const Attempt &attempt)
{
    m_apart = attempt;
    m_model->update(attempt); // its row may not know yet what became of it
    if (!m_model->indexOf(attempt.number).isValid())
        m_list->setCurrentIndex({});
    showAttempt(attempt.id);
}

void HistoryPane::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void HistoryPane::exportShown()
{
    m_export->askForTable(m_model->query(), m_list->chosen());
}

void HistoryPane::copyChosen()
{
    m_copy->copy(m_list->chosen());
}

void HistoryPane::exportHar()
{
    m_export->askForHar(m_list->chosen());
}

void HistoryPane::copyAsCurl()
{
    if (const auto attempt = chosenAttempt())
        m_curl->copy(*attempt);
}

std::optional<Attempt> HistoryPane::chosenAttempt()
{
    const QModelIndex current = m_list->currentIndex();
    std::optional<Attempt> attempt;
    if (current.isValid())
        attempt = m_model->attempt(current.row());
    else if (m_apart && m_apart->id == m_selected)
        attempt = m_apart;
    if (!attempt)
        Q_EMIT said(tr("Choose an attempt in the history first."));
    return attempt;
}

void HistoryPane::offerAtRows(const QList<QAction *> &actions)
{
    m_list->addActions(actions);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void HistoryPane::startSearch()
{
    m_searchSoon.stop();
    AttemptQuery query;
    query.search = m_search->text().trimmed();
    query.filter = m_filters->filter();
    query.sort = m_sort->sort();
    m_model->setQuery(query);
}

/// A reset took the selection away: it comes back if its row did. At first the newest is shown.
void HistoryPane::onLoaded()
{
    if (m_selected.isEmpty() && m_selectedNumber == 0)
        select(m_model->index(0, 0));
    onRowsChanged();
}

void HistoryPane::onRowsChanged()
{
    const QModelIndex selected =
        m_selectedNumber != 0 ? m_model->indexOf(m_selectedNumber) : m_model->indexOf(m_selected);
    if (selected.isValid() && selected != m_list->currentIndex())
        select(selected);
    showEmptyState();
    showCurrent();
}

void HistoryPane::select(const QModelIndex &index)
{
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

void HistoryPane::onCurrentChanged(const QModelIndex &current)
{
    if (current.isValid()) {
        m_selectedNumber = m_model->number(current.row());
        m_selected.clear(); // until it is read
        m_apart.reset();
    }
    m_model->setCurrent(current.isValid() ? m_selectedNumber : 0);
    showCurrent();
}

void HistoryPane::showCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    const auto attempt = current.isValid() ? m_model->attempt(current.row()) : m_apart;
    const bool isSelected = attempt && (current.isValid() || attempt->number == m_selectedNumber);
    if (!isSelected)
        return m_detail->clear();
    if (attempt->number == m_selectedNumber) // not while another is waited for
        m_selected = attempt->id;
    const bool isKnown = m_repeat && m_repeat->number == attempt->number;
    m_detail->show(*attempt, isKnown ? m_repeat->at : QDateTime());
    readEvents(*attempt);
    readRepeat(*attempt);
}

/// A customer who was created is not sent again.
void HistoryPane::readRepeat(const Attempt &attempt)
{
    const bool isCreated = attempt.conclusion && attempt.conclusion->outcome == Outcome::Created;
    if (isCreated)
        return;
    whenFinished(m_journal.repeatOf(attempt.number), this,
                 [this, number = attempt.number](const std::optional<QDateTime> &repeatedAt) {
                     takeRepeat(number, repeatedAt.value_or(QDateTime()));
                 });
}

void HistoryPane::takeRepeat(qint64 number, const QDateTime &repeatedAt)
{
    const QModelIndex current = m_list->currentIndex();
    const auto attempt = current.isValid() ? m_model->attempt(current.row()) : m_apart;
    if (!attempt || attempt->number != number)
        return;
    m_repeat = Repeat{.number = number, .at = repeatedAt};
    m_detail->show(*attempt, repeatedAt);
}

// Not again for the same state of the same attempt.
void HistoryPane::readEvents(const Attempt &attempt)
{
    if (m_eventsOf == attempt)
        return;
    m_eventsOf = attempt;
    whenFinished(m_journal.events(attempt.id), this,
                 [this, id = attempt.id](const QList<AttemptEvent> &events) {
                     m_detail->showEvents(id, events);
                 });
}

void HistoryPane::setLooking(bool looking)
{
    m_detail->unknownPanel().setLooking(looking);
}

void HistoryPane::showFound(const QString &id, const QString &words)
{
    m_detail->unknownPanel().setFound(id, words);
    m_eventsOf.reset();
    readAgain(id);
}

void HistoryPane::conclude(const Attempt &attempt, const LaterConclusion &conclusion)
{
    whenFinished(m_journal.concludeLater(attempt.id, conclusion), this,
                 [this, id = attempt.id](const QString &error) { showFound(id, error); });
}

void HistoryPane::showEmptyState()
{
    const bool empty = m_model->isLoaded() && m_model->rowCount() == 0;
    const QString search = oneLine(m_model->query().search, 60);
    if (m_unreadable)
        m_empty->setText(tr("The journal cannot be read, so nothing is shown here."));
    else if (search.isEmpty() && !m_model->query().filter.isEmpty())
        m_empty->setText(tr("No attempt passes these filters."));
    else if (search.isEmpty())
        m_empty->setText(tr("No accounts yet. Fill in the form and create the first one."));
    else
        m_empty->setText(tr("Nothing found for \u201c%1\u201d.").arg(search));
    m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_list);
}

void HistoryPane::goToList()
{
    if (m_model->rowCount() == 0)
        return;
    if (!m_list->currentIndex().isValid())
        select(m_model->index(0, 0));
    m_list->setFocus(Qt::OtherFocusReason);
}

// What was typed stays until it is written.
void HistoryPane::writeNote(const Attempt &attempt, const QString &text)
{
    const QString kept = m_noteFilter ? m_noteFilter(text) : text;
    whenFinished(m_journal.note(attempt.id, kept), this,
                 [this, id = attempt.id](const QString &error) {
                     m_detail->noteKept(id, error);
                     if (error.isEmpty())
                         readAgain(id);
                 });
}

void HistoryPane::readAgain(const QString &id)
{
    whenFinished(m_journal.attempt(id), this, [this](const std::optional<Attempt> &attempt) {
        if (!attempt)
            return;
        m_model->update(*attempt);
        if (m_apart && m_apart->id == attempt->id)
            m_apart = attempt;
        showCurrent();
    });
}

bool HistoryPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        goToList();
        return true;
    case Qt::Key_Escape:
        if (m_search->text().isEmpty())
            return false;
        m_search->clear();
        return true;
    default:
        return false;
    }
}

} // namespace desk
