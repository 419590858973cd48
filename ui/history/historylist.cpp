// SPDX-License-Identifier: GPL-3.0-or-later
#include "historylist.h"

#include "historydelegate.h"
#include "journal/attemptcsv.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QShortcut>

#include <algorithm>

namespace desk {

HistoryList::HistoryList(QWidget *parent)
    : QListView(parent)
{
    setItemDelegate(new HistoryDelegate(this));
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(ExtendedSelection);
    auto *copy = new QShortcut(QKeySequence::Copy, this);
    copy->setContext(Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, &HistoryList::copyRows);
}

void HistoryList::setModel(QAbstractItemModel *model)
{
    QListView::setModel(model);
    // After the view's own connections, so that its layout knows of the change already.
    connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, &HistoryList::rememberPlace);
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &HistoryList::rememberPlace);
    connect(model, &QAbstractItemModel::rowsInserted, this, &HistoryList::restorePlace);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &HistoryList::restorePlace);
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

QList<int> HistoryList::chosenRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedIndexes())
        rows.append(index.row());
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end()); // select-all takes every column
    return rows;
}

// What customers wrote may be pasted into a spreadsheet, and must not act there.
void HistoryList::copyRows()
{
    const QList<int> rows = chosenRows();
    QStringList table;
    if (rows.size() > 1)
        table.append(
            lineOf([this](int column) { return model()->headerData(column, Qt::Horizontal); }));
    for (const int row : rows)
        table.append(
            lineOf([this, row](int column) { return model()->index(row, column).data(); }));
    if (!table.isEmpty())
        QGuiApplication::clipboard()->setText(table.join(u'\n'));
}

QString HistoryList::lineOf(const std::function<QVariant(int)> &cell) const
{
    QStringList cells;
    for (int column = 0; column < model()->columnCount(); ++column)
        cells.append(defused(cell(column).toString()));
    return cells.join(u'\t');
}

} // namespace desk
