// SPDX-License-Identifier: GPL-3.0-or-later
#include "historylist.h"

#include "historydelegate.h"
#include "historymodel.h"

#include <QScrollBar>
#include <QShortcut>

#include <algorithm>

namespace desk {

HistoryList::HistoryList(HistoryModel *model, QWidget *parent)
    : QListView(parent)
    , m_rows(model)
{
    setItemDelegate(new HistoryDelegate(this));
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(ExtendedSelection);
    auto *copy = new QShortcut(QKeySequence::Copy, this);
    copy->setContext(Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, &HistoryList::copyWanted);
    setModel(model);
    // After the view's own connections, so that its layout knows of the change already.
    connect(model, &HistoryModel::rowsAboutToBeInserted, this, &HistoryList::rememberPlace);
    connect(model, &HistoryModel::rowsAboutToBeRemoved, this, &HistoryList::rememberPlace);
    connect(model, &HistoryModel::rowsInserted, this, &HistoryList::restorePlace);
    connect(model, &HistoryModel::rowsRemoved, this, &HistoryList::restorePlace);
}

void HistoryList::rememberPlace()
{
    m_topRow = verticalScrollBar()->value() > 0 ? indexAt({0, 0}) : QModelIndex();
    m_topOffset = visualRect(m_topRow).top();
}

void HistoryList::restorePlace()
{
    if (!m_topRow.isValid())
        return;
    executeDelayedItemsLayout();
    QScrollBar *bar = verticalScrollBar();
    bar->setValue(bar->value() + visualRect(m_topRow).top() - m_topOffset);
    m_topRow = QPersistentModelIndex();
}

/// What is painted is what is in sight. The model only notes it here: reading is not waited for.
void HistoryList::paintEvent(QPaintEvent *event)
{
    const QModelIndex first = indexAt({0, 0});
    const QModelIndex last = indexAt({0, viewport()->height() - 1});
    if (first.isValid())
        m_rows->setInSight(first.row(), last.isValid() ? last.row() : m_rows->rowCount() - 1);
    QListView::paintEvent(event);
}

QList<qint64> HistoryList::chosen() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    QList<qint64> numbers;
    for (const int row : std::as_const(rows))
        numbers.append(m_rows->number(row));
    return numbers;
}

} // namespace desk
