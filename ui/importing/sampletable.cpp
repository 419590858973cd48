// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampletable.h"

#include "history/shorttext.h"
#include "icons.h"
#include "importing/rowfindingwords.h"
#include "importing/tablebeginning.h"

#include <QHeaderView>

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestShown = 200; // UTF-16 code units of a cell
constexpr qsizetype mostColumns = 200;  // a file that was read wrongly may have any number
constexpr int widestColumn = 260;       // device-independent pixels

QString wordsOf(const TableRow &row)
{
    QStringList words;
    for (const TableProblem &problem : row.problems)
        words.append(problemWords(problem));
    return words.join(u' ');
}

} // namespace

SampleTable::SampleTable(QWidget *parent)
    : QTableWidget(parent)
{
    setObjectName("importSample"_L1);
    setAccessibleName(tr("The first rows of the file"));
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setAlternatingRowColors(true);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
}

void SampleTable::show(const TableBeginning &beginning)
{
    clear();
    QStringList names = beginning.columnNames().mid(0, mostColumns);
    for (QString &name : names)
        name = oneLine(name, longestShown);
    setColumnCount(int(names.size()));
    setHorizontalHeaderLabels(names);
    setRowCount(int(beginning.rows.size()));
    for (int at = 0; at < rowCount(); ++at) {
        const TableRow &row = beginning.rows.at(at);
        auto *number = new QTableWidgetItem(QString::number(row.number));
        if (!row.problems.isEmpty()) {
            number->setIcon(themedIcon("error"_L1));
            number->setToolTip(plainToolTip(wordsOf(row)));
        }
        setVerticalHeaderItem(at, number);
        for (int column = 0; column < std::min<qsizetype>(row.cells.size(), columnCount());
             ++column)
            setItem(at, column, new QTableWidgetItem(oneLine(row.cells.at(column), longestShown)));
    }
    for (int column = 0; column < columnCount(); ++column) {
        resizeColumnToContents(column);
        setColumnWidth(column, std::min(columnWidth(column), widestColumn));
    }
}

} // namespace desk
