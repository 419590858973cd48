// SPDX-License-Identifier: GPL-3.0-or-later
#include "markedtable.h"

#include "history/shorttext.h"
#include "marklook.h"

#include <QHeaderView>
#include <QResizeEvent>

#include <algorithm>
#include <limits>

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

/// What the widths have to be cut to for all of them to take no more than that room.
int widestThatFits(QList<int> widths, int room)
{
    std::ranges::sort(widths);
    for (qsizetype done = 0; done < widths.size(); ++done) {
        const int share = room / int(widths.size() - done);
        if (widths.at(done) > share)
            return share;
        room -= widths.at(done);
    }
    return std::numeric_limits<int>::max();
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
    fitColumns();
}

void MarkedTable::resizeEvent(QResizeEvent *event)
{
    QTreeWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitColumns();
}

/// As wide as what they hold; where that is too much the widest ones give way, so that all of them
/// are in sight.
void MarkedTable::fitColumns()
{
    QList<int> widths;
    for (int column = 0; column < columnCount(); ++column)
        widths.append(std::max(sizeHintForColumn(column), header()->sectionSizeHint(column)));
    const int widest = widestThatFits(widths, viewport()->width());
    for (int column = 0; column < columnCount(); ++column)
        header()->resizeSection(column, std::min(widths.at(column), widest));
}

} // namespace desk
