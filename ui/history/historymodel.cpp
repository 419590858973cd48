// SPDX-License-Identifier: GPL-3.0-or-later
#include "historymodel.h"

#include "journal/attemptwording.h"
#include "whenfinished.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace desk {
namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

// A create changes the journal three times in a row.
constexpr auto refreshDelay = 50ms;

// Rows on either side of those in sight: what is kept ready, and how near to the last one the next
// page is asked for, so that scrolling finds it there.
constexpr qsizetype margin = 100;
constexpr int nearTheEnd = 40;

} // namespace

HistoryModel::HistoryModel(Journal &journal, QObject *parent)
    : QAbstractTableModel(parent)
    , m_journal(journal)
{
    m_refreshSoon.setSingleShot(true);
    m_refreshSoon.setInterval(refreshDelay);
    connect(&m_refreshSoon, &QTimer::timeout, this, &HistoryModel::refresh);
    connect(&m_journal, &Journal::changed, this, &HistoryModel::noteChange);
    ask(m_journal.page(pageQuery({})), &HistoryModel::takeFirst);
}

void HistoryModel::setSearch(const QString &search)
{
    AttemptQuery query = m_query;
    query.search = search;
    setQuery(query);
}

void HistoryModel::setQuery(const AttemptQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    ++m_generation;
    m_loaded = m_asking = m_wantsOlder = m_stale = m_refreshing = false;
    m_next.reset();
    m_asked.cancel();
    m_counting.cancel();
    setTotal(std::nullopt);
    ask(m_journal.page(pageQuery({})), &HistoryModel::takeFirst);
}

void HistoryModel::setInSight(int first, int last)
{
    if (first == m_firstInSight && last == m_lastInSight)
        return;
    m_firstInSight = first;
    m_lastInSight = last;
    m_misses = true;
    letGo();
    if (last + nearTheEnd >= rowCount() && canFetchMore({}))
        m_wantsOlder = true;
    askForWhatWaits();
}

void HistoryModel::setCurrent(qint64 number)
{
    m_held.setCurrent(number);
    m_misses = m_misses || (number != 0 && !m_held.find(number));
    askForWhatWaits();
}

std::optional<Attempt> HistoryModel::attempt(int row) const
{
    const Attempt *held = m_held.find(m_numbers.at(row));
    return held ? std::optional(*held) : std::nullopt;
}

QModelIndex HistoryModel::indexOf(qint64 number) const
{
    const auto row = std::ranges::find(m_numbers, number);
    return row == m_numbers.end() ? QModelIndex() : index(int(row - m_numbers.begin()), 0);
}

QModelIndex HistoryModel::indexOf(const QString &id) const
{
    const Attempt *held = m_held.find(id);
    return held ? indexOf(held->number) : QModelIndex();
}

void HistoryModel::update(const Attempt &attempt)
{
    if (m_held.find(attempt.number))
        hold({attempt});
}

void HistoryModel::setWordings(const IssueWordings &wordings)
{
    if (wordings == m_wordings)
        return;
    m_wordings = wordings;
    if (!m_numbers.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_numbers.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const Attempt *held = m_held.find(m_numbers.at(index.row())))
        return historycells::data(inWords(*held, m_wordings), index.column(), role);
    return role == TitleRole || role == Qt::AccessibleTextRole ? tr("Reading…") : QVariant();
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return historycells::header(section);
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_loaded && m_more && !m_wantsOlder;
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_wantsOlder = true;
    askForWhatWaits();
}

void HistoryModel::noteChange()
{
    if (!m_refreshSoon.isActive())
        m_refreshSoon.start();
}

void HistoryModel::refresh()
{
    m_stale = true;
    askForWhatWaits();
}

AttemptQuery HistoryModel::pageQuery(std::optional<qint64> before) const
{
    AttemptQuery query = m_query;
    query.before = before;
    query.limit = pageSize;
    return query;
}

template <typename Page>
void HistoryModel::ask(const QFuture<Page> &future, void (HistoryModel::*take)(const Page &))
{
    m_asking = true;
    m_asked = QFuture<void>(future);
    whenFinished(future, this, [this, take, generation = m_generation](const Page &page) {
        if (generation != m_generation)
            return;
        (this->*take)(page); // views may ask for more from in there: that waits
        m_asking = false;
        askForWhatWaits();
    });
}

void HistoryModel::askForWhatWaits()
{
    if (m_asking)
        return;
    if (m_next)
        return ask(m_journal.attempts(numbersOfNext()), &HistoryModel::takeNext);
    if (m_refreshing || m_stale)
        return askForNumbers();
    const QList<qint64> numbers = missing();
    // What cannot be read is asked for when other rows come into sight, as they may meanwhile.
    m_misses = false;
    if (!numbers.isEmpty())
        return ask(m_journal.attempts(numbers), &HistoryModel::takeMissing);
    if (m_wantsOlder)
        ask(m_journal.page(pageQuery(m_numbers.last())), &HistoryModel::takeOlder);
}

/// The newest first, page by page; sorted by whatever else, a change may be anywhere.
void HistoryModel::askForNumbers()
{
    if (!m_refreshing) {
        m_stale = false;
        m_refreshing = true;
        m_fresh.clear();
    }
    AttemptQuery query =
        pageQuery(m_fresh.isEmpty() ? std::nullopt : std::optional(m_fresh.last()));
    if (!isNewestFirst())
        query.limit = std::max(pageSize, rowCount());
    ask(m_journal.numbers(query), &HistoryModel::takeNumbers);
}

void HistoryModel::takeFirst(const AttemptPage &page)
{
    beginResetModel();
    m_numbers.clear();
    m_held.clear();
    for (const Attempt &attempt : page.attempts) {
        m_numbers.append(attempt.number);
        m_held.hold(attempt);
    }
    m_firstInSight = m_lastInSight = 0;
    m_more = page.more;
    m_loaded = true;
    endResetModel();
    askForTotal();
    Q_EMIT loaded();
}

/// Where all of them are here nobody has to count.
void HistoryModel::askForTotal()
{
    m_counting.cancel();
    if (!m_more)
        return setTotal(m_numbers.size());
    m_counting = m_journal.total(m_query);
    whenFinished(m_counting, this, [this, generation = m_generation](std::optional<qint64> total) {
        if (generation == m_generation)
            setTotal(total);
    });
}

void HistoryModel::setTotal(std::optional<qint64> total)
{
    if (std::exchange(m_total, total) != total)
        Q_EMIT totalChanged();
}

bool HistoryModel::isNewestFirst() const
{
    return m_query.sort == AttemptSort();
}

void HistoryModel::takeOlder(const AttemptPage &page)
{
    m_wantsOlder = false;
    m_more = page.more;
    if (!m_more)
        m_counting.cancel();
    QList<qint64> numbers;
    for (const Attempt &attempt : page.attempts) {
        numbers.append(attempt.number);
        m_held.hold(attempt);
    }
    insertRun(m_numbers.size(), numbers);
    letGo();
    if (!m_more)
        setTotal(m_numbers.size());
}

/// Of the newest first, only those are read anew that are newer than the rows there are, and the
/// page in which they meet: nothing below can have come or gone.
void HistoryModel::takeNumbers(const NumbersPage &page)
{
    if (!page.error.isEmpty()) {
        m_refreshing = false;
        return;
    }
    m_fresh += page.numbers;
    const bool meets = m_numbers.isEmpty() || m_fresh.isEmpty() || !isNewestFirst() ||
                       m_fresh.last() <= m_numbers.first();
    if (page.more && !meets)
        return;
    m_refreshing = false;
    prepareNext(page.more);
}

void HistoryModel::prepareNext(bool more)
{
    QList<qint64> numbers = std::exchange(m_fresh, {});
    qsizetype kept = m_numbers.size();
    if (isNewestFirst() && more) {
        const auto below =
            std::ranges::lower_bound(m_numbers, numbers.last(), std::ranges::greater_equal());
        kept = below - m_numbers.begin();
        numbers += m_numbers.sliced(kept);
    }
    if (kept == m_numbers.size())
        m_more = more;
    const RowChange change(m_numbers, numbers);
    m_next = Next{.numbers = numbers, .change = change};
}

/// What is seen of the rows as they are to be, and what may have changed.
QList<qint64> HistoryModel::numbersOfNext() const
{
    const QList<qint64> &come = m_next->change.come();
    QList<qint64> numbers = around(m_numbers) + around(m_next->numbers) + m_held.running() +
                            come.first(std::min<qsizetype>(come.size(), pageSize));
    if (m_held.current() != 0)
        numbers.append(m_held.current());
    std::ranges::sort(numbers);
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

/// The attempts come first: no row is ever blank because it is new.
void HistoryModel::takeNext(const AttemptPage &page)
{
    const Next next = *std::exchange(m_next, std::nullopt);
    QSet<qint64> changed;
    for (const Attempt &attempt : page.attempts) {
        if (m_held.hold(attempt))
            changed.insert(attempt.number);
    }
    for (const qint64 number : next.change.come())
        changed.remove(number);
    apply(next);
    announce(changed);
    m_wantsOlder = m_wantsOlder && m_more;
    m_misses = true;
    askForTotal();
}

void HistoryModel::takeMissing(const AttemptPage &page)
{
    hold(page.attempts);
    letGo();
}

QList<qint64> HistoryModel::missing() const
{
    QList<qint64> numbers;
    if (!m_misses)
        return numbers;
    for (const qint64 number : around(m_numbers)) {
        if (!m_held.find(number))
            numbers.append(number);
    }
    if (m_held.current() != 0 && !m_held.find(m_held.current()))
        numbers.append(m_held.current());
    return numbers;
}

/// Of such a list, what is near the rows in sight.
QList<qint64> HistoryModel::around(const QList<qint64> &numbers) const
{
    const qsizetype first = std::clamp<qsizetype>(m_firstInSight - margin, 0, numbers.size());
    const qsizetype end = std::clamp<qsizetype>(m_lastInSight + 1 + margin, first, numbers.size());
    return numbers.sliced(first, end - first);
}

void HistoryModel::hold(const QList<Attempt> &attempts)
{
    QSet<qint64> changed;
    for (const Attempt &attempt : attempts) {
        if (m_held.hold(attempt))
            changed.insert(attempt.number);
    }
    announce(changed);
}

void HistoryModel::letGo()
{
    if (m_held.size() <= HeldAttempts::most)
        return;
    const QList<qint64> wanted = around(m_numbers);
    m_held.letGoExcept(QSet<qint64>(wanted.begin(), wanted.end()));
}

void HistoryModel::apply(const Next &next)
{
    for (const RowChange::Run run : next.change.removals())
        removeRun(run);
    if (next.change.order())
        reorder(*next.change.order());
    for (const RowChange::Run run : next.change.insertions())
        insertRun(run.row, next.numbers.sliced(run.row, run.count));
}

void HistoryModel::removeRun(RowChange::Run run)
{
    beginRemoveRows({}, int(run.row), int(run.row + run.count - 1));
    m_numbers.remove(run.row, run.count);
    endRemoveRows();
}

void HistoryModel::reorder(const QList<qint64> &order)
{
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QHash<qint64, int> rows;
    for (const QModelIndex &old : before)
        rows.insert(m_numbers.at(old.row()), 0);
    for (int row = 0; row < order.size(); ++row) {
        if (const auto wanted = rows.find(order.at(row)); wanted != rows.end())
            *wanted = row;
    }
    QModelIndexList after;
    for (const QModelIndex &old : before)
        after.append(index(rows.value(m_numbers.at(old.row())), old.column()));
    m_numbers = order;
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void HistoryModel::insertRun(qsizetype row, const QList<qint64> &run)
{
    if (run.isEmpty())
        return;
    beginInsertRows({}, int(row), int(row + run.size() - 1));
    if (row == m_numbers.size())
        m_numbers += run;
    else
        m_numbers = m_numbers.first(row) + run + m_numbers.sliced(row);
    endInsertRows();
}

void HistoryModel::announce(const QSet<qint64> &changed)
{
    if (changed.isEmpty())
        return;
    int first = rowCount();
    int last = -1;
    for (int row = 0; row < rowCount(); ++row) {
        if (!changed.contains(m_numbers.at(row)))
            continue;
        first = std::min(first, row);
        last = row;
    }
    if (last >= 0)
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

} // namespace desk
