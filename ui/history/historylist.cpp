// SPDX-License-Identifier: GPL-3.0-or-later
#include "historylist.h"

#include "historydelegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QShortcut>

namespace desk {

HistoryList::HistoryList(QWidget *parent)
    : QListView(parent)
{
    setItemDelegate(new HistoryDelegate(this));
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    auto *copy = new QShortcut(QKeySequence::Copy, this);
    copy->setContext(Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, &HistoryList::copyRow);
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

void HistoryList::copyRow()
{
    const QModelIndex row = currentIndex();
    if (!row.isValid())
        return;
    QStringList cells;
    for (int column = 0; column < model()->columnCount(); ++column)
        cells.append(row.siblingAtColumn(column).data().toString());
    QGuiApplication::clipboard()->setText(cells.join(u'\t'));
}

} // namespace desk
