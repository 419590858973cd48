// SPDX-License-Identifier: GPL-3.0-or-later
#include "historymodel.h"

#include "attempttext.h"
#include "icons.h"
#include "journal/attemptwording.h"
#include "whenfinished.h"

#include <QFont>

#include <algorithm>
#include <chrono>
#include <limits>
#include <utility>

namespace desk {
namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

// A create changes the journal three times in a row.
constexpr auto refreshDelay = 50ms;

bool isUnknown(const Attempt &attempt)
{
    return attempt.conclusion && attempt.conclusion->outcome == Outcome::Unknown;
}

QVariant idText(std::optional<qint64> id)
{
    return id ? QString::number(*id) : QString();
}

} // namespace

HistoryModel::HistoryModel(Journal &journal, QObject *parent)
    : QAbstractTableModel(parent)
    , m_journal(journal)
{
    m_refreshSoon.setSingleShot(true);
    m_refreshSoon.setInterval(refreshDelay);
    connect(&m_refreshSoon, &QTimer::timeout, this, &HistoryModel::refresh);
    connect(&m_journal, &Journal::changed, this, &HistoryModel::noteChange);
    ask(std::nullopt, &HistoryModel::takeFirst);
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
    m_page.cancel();
    m_counting.cancel();
    setTotal(std::nullopt);
    ask(std::nullopt, &HistoryModel::takeFirst);
}

QModelIndex HistoryModel::indexOf(const QString &id) const
{
    const auto row = std::ranges::find(m_rows, id, &Attempt::id);
    return row == m_rows.end() ? QModelIndex() : index(int(row - m_rows.begin()), 0);
}

void HistoryModel::update(const Attempt &attempt)
{
    const QModelIndex first = indexOf(attempt.id);
    if (!first.isValid() || m_rows.at(first.row()) == attempt)
        return;
    m_rows[first.row()] = attempt;
    Q_EMIT dataChanged(first, first.siblingAtColumn(ColumnCount - 1));
}

void HistoryModel::setWordings(const IssueWordings &wordings)
{
    if (wordings == m_wordings)
        return;
    m_wordings = wordings;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

const Attempt *HistoryModel::repeatOf(const Attempt &attempt) const
{
    const Attempt *repeat = nullptr;
    for (const Attempt &row : m_rows) {
        if (row.number <= attempt.number)
            break;
        if (row.environment == attempt.environment && row.request == attempt.request)
            repeat = &row;
    }
    return repeat;
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Attempt attempt = inWords(m_rows.at(index.row()), m_wordings);
    switch (role) {
    case Qt::DisplayRole:
        return text(attempt, index.column());
    case Qt::DecorationRole:
        return index.column() == OutcomeColumn ? themedIcon(attempttext::icon(attempt))
                                               : QVariant();
    case Qt::ToolTipRole: // in words of our own only: a tooltip would read a customer's as HTML
        return u"%1, %2"_s.arg(attempttext::outcome(attempt),
                               attempttext::fullTime(attempt.openedAt));
    case Qt::AccessibleTextRole:
        if (index.column() != OutcomeColumn)
            return text(attempt, index.column());
        return u"%1, %2, %3"_s.arg(attempttext::title(attempt), attempttext::summary(attempt),
                                   attempttext::fullTime(attempt.openedAt));
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        return isUnknown(attempt) ? font : QVariant();
    }
    case HasNoteRole:
        return !attempt.notes.isEmpty();
    case TitleRole:
        return attempttext::title(attempt);
    case SummaryRole:
        return attempttext::summary(attempt);
    default:
        return {};
    }
}

QVariant HistoryModel::text(const Attempt &attempt, int column) const
{
    const Answer answer = attempt.conclusion ? attempt.conclusion->answer : Answer();
    switch (column) {
    case OutcomeColumn:
        return attempttext::outcome(attempt);
    case WhenColumn:
        return attempttext::when(attempt.openedAt, QDate::currentDate());
    case AccountNoColumn:
        return attempttext::accountNo(attempt);
    case NameColumn:
        return attempttext::name(attempt);
    case CompanyColumn:
        return attempttext::company(attempt);
    case AccountIdColumn:
        return idText(answer.accountId);
    case AddressIdColumn:
        return idText(answer.addressId);
    case ContactIdColumn:
        return idText(answer.contactId);
    default:
        return attempttext::problem(attempt);
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case OutcomeColumn:
        return tr("Outcome");
    case WhenColumn:
        return tr("When");
    case AccountNoColumn:
        return tr("Account no");
    case NameColumn:
        return tr("Name");
    case CompanyColumn:
        return tr("Company");
    case AccountIdColumn:
        return tr("Account ID");
    case AddressIdColumn:
        return tr("Address ID");
    case ContactIdColumn:
        return tr("Contact ID");
    case ProblemColumn:
        return tr("Issues");
    default:
        return {};
    }
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

void HistoryModel::askForWhatWaits()
{
    if (m_asking)
        return;
    if (m_stale && !isNewestFirst()) {
        m_stale = false;
        ask(std::nullopt, &HistoryModel::takeSorted, std::max(pageSize, int(m_rows.size())));
    } else if (m_refreshing) {
        ask(m_fresh.last().number, &HistoryModel::takeFresh);
    } else if (m_stale) {
        m_stale = false;
        m_refreshing = true;
        m_fresh.clear();
        ask(std::nullopt, &HistoryModel::takeFresh);
    } else if (m_wantsOlder) {
        ask(m_rows.last().number, &HistoryModel::takeOlder);
    }
}

void HistoryModel::ask(std::optional<qint64> before, Taker taker, int limit)
{
    m_asking = true;
    const auto take = [this, taker, generation = m_generation](const AttemptPage &page) {
        if (generation != m_generation)
            return;
        (this->*taker)(page); // views may ask for more from in there: that waits
        m_asking = false;
        askForWhatWaits();
    };
    AttemptQuery query = m_query;
    query.before = before;
    query.limit = limit;
    m_page = m_journal.page(query);
    whenFinished(m_page, this, take);
}

void HistoryModel::takeFirst(const AttemptPage &page)
{
    beginResetModel();
    m_rows = page.attempts;
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
        return setTotal(m_rows.size());
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
    insertRun(m_rows.size(), page.attempts);
    if (!m_more)
        setTotal(m_rows.size());
}

/// Reads on from the newest until it meets what cannot have changed.
void HistoryModel::takeFresh(const AttemptPage &page)
{
    m_fresh.append(page.attempts);
    const bool more = page.more && !m_fresh.isEmpty();
    if (more && m_fresh.last().number > oldestThatMayChange())
        return;
    m_refreshing = false;
    merge(std::exchange(m_fresh, {}), more);
    m_wantsOlder = m_wantsOlder && m_more;
    askForTotal();
}

/// Sorted by whatever else, a change may be anywhere: as many rows are read as there are.
void HistoryModel::takeSorted(const AttemptPage &page)
{
    if (page.error.isEmpty())
        replaceRows(page.attempts, page.more);
    m_wantsOlder = m_wantsOlder && m_more;
    askForTotal();
}

/// What is the same at both ends stays; only what is between goes and comes.
void HistoryModel::replaceRows(const QList<Attempt> &rows, bool more)
{
    const auto same = [](const Attempt &one, const Attempt &other) {
        return one.number == other.number;
    };
    const qsizetype shorter = std::min(m_rows.size(), rows.size());
    qsizetype start = 0;
    while (start < shorter && same(m_rows.at(start), rows.at(start)))
        ++start;
    qsizetype end = 0;
    while (end < shorter - start &&
           same(m_rows.at(m_rows.size() - 1 - end), rows.at(rows.size() - 1 - end)))
        ++end;
    if (m_rows.size() > start + end)
        removeRun(start, m_rows.size() - start - end);
    insertRun(start, rows.sliced(start, rows.size() - start - end));
    m_rows = rows;
    m_more = more;
    if (!rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(rows.size()) - 1, ColumnCount - 1));
}

/// Only an attempt that runs changes; those newer than the first row are not here yet.
qint64 HistoryModel::oldestThatMayChange() const
{
    const auto running = std::ranges::find_if(m_rows.crbegin(), m_rows.crend(),
                                              [](const Attempt &row) { return !row.conclusion; });
    if (running != m_rows.crend())
        return running->number;
    return m_rows.isEmpty() ? std::numeric_limits<qint64>::max() : m_rows.first().number;
}

/// Both lists go from the newest to the oldest. Rows older than the last fresh one stay, unless
/// the fresh ones are all there are.
void HistoryModel::merge(const QList<Attempt> &fresh, bool more)
{
    const qint64 floor = more ? fresh.last().number : std::numeric_limits<qint64>::min();
    qsizetype row = 0;
    qsizetype next = 0;
    const auto rowNumber = [&] { return m_rows.at(row).number; };
    const auto hasRow = [&] { return row < m_rows.size() && rowNumber() >= floor; };
    while (hasRow() || next < fresh.size()) {
        if (next < fresh.size() && (!hasRow() || fresh.at(next).number > rowNumber())) {
            qsizetype end = next + 1;
            while (end < fresh.size() && (!hasRow() || fresh.at(end).number > rowNumber()))
                ++end;
            insertRun(row, fresh.sliced(next, end - next));
            row += end - next;
            next = end;
        } else if (next == fresh.size() || fresh.at(next).number < rowNumber()) {
            removeRun(row, 1);
        } else {
            if (m_rows.at(row) != fresh.at(next)) {
                m_rows[row] = fresh.at(next);
                Q_EMIT dataChanged(index(int(row), 0), index(int(row), ColumnCount - 1));
            }
            ++row;
            ++next;
        }
    }
    if (row == m_rows.size())
        m_more = more;
}

void HistoryModel::insertRun(qsizetype row, const QList<Attempt> &run)
{
    if (run.isEmpty())
        return;
    beginInsertRows({}, int(row), int(row + run.size() - 1));
    m_rows = m_rows.first(row) + run + m_rows.sliced(row);
    endInsertRows();
}

void HistoryModel::removeRun(qsizetype row, qsizetype count)
{
    beginRemoveRows({}, int(row), int(row + count - 1));
    m_rows.remove(row, count);
    endRemoveRows();
}

} // namespace desk
