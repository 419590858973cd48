// SPDX-License-Identifier: GPL-3.0-or-later
#include "markedtable.h"

#include "history/shorttext.h"
#include "marklook.h"

#include <QHeaderView>

namespace desk {
namespace {

constexpr qsizetype longestShown = 400; // UTF-16 code units of a cell; the report has all of it

void fill(QTreeWidgetItem &item, int column, const HtmlCell &cell, const QPalette &palette)
{
    const MarkLook look = lookOf(cell.mark, palette);
    const QString text = oneLine(cell.text, longestShown);
    item.setText(column, look.sign.isEmpty() ? text : QString(look.sign + u' ' + text));
    item.setToolTip(column, plainToolTip(text));
    if (look.background.isValid())
        item.setBackground(column, look.background);
}

} // namespace

MarkedTable::MarkedTable(const QString &name, QWidget *parent)
    : QTreeWidget(parent)
{
    setAccessibleName(name);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    header()->setStretchLastSection(true);
    setHeaderHidden(true); // until there is something to head
}

void MarkedTable::show(const HtmlTable &table)
{
    clear();
    setHeaderHidden(false);
    setColumnCount(int(table.headings.size()));
    setHeaderLabels(table.headings);
    QList<QTreeWidgetItem *> items;
    for (const QList<HtmlCell> &row : table.rows) {
        auto *item = new QTreeWidgetItem;
        for (int column = 0; column < row.size(); ++column)
            fill(*item, column, row.at(column), palette());
        items.append(item);
    }
    addTopLevelItems(items);
    for (int column = 0; column + 1 < columnCount(); ++column)
        resizeColumnToContents(column);
}

} // namespace desk
