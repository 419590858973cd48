// SPDX-License-Identifier: GPL-3.0-or-later
#include "notcreatedtable.h"

#include "history/shorttext.h"
#include "icons.h"
#include "importing/importrun.h"

#include <QHeaderView>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int mostShown = 500;          // the history and the results file have all of them
constexpr qsizetype longestShown = 400; // UTF-16 code units

QString whyOf(const Conclusion &conclusion)
{
    QStringList words;
    for (const Issue &issue : conclusion.answer.issues)
        words.append(issue.message);
    if (!conclusion.error.isEmpty())
        words.append(conclusion.error);
    return words.join(u' ');
}

} // namespace

NotCreatedTable::NotCreatedTable(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName("notCreated"_L1);
    setAccessibleName(tr("Rows that were not created"));
    setToolTip(tr("Enter opens the attempt in the history."));
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setHeaderLabels({tr("Row"), tr("Line"), tr("Outcome"), tr("Why")});
    header()->setStretchLastSection(true);
    connect(this, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        Q_EMIT attemptWanted(item->data(0, idRole).toString());
    });
}

void NotCreatedTable::add(const ImportedRow &row)
{
    const Conclusion &conclusion = *row.attempt.conclusion;
    if (conclusion.outcome == Outcome::Created)
        return;
    const QString why = oneLine(whyOf(conclusion), longestShown);
    auto *item = new QTreeWidgetItem({QLocale().toString(row.row), QLocale().toString(row.line),
                                      outcomeLabel(conclusion.outcome), why});
    item->setIcon(2, themedIcon(outcomeName(conclusion.outcome)));
    item->setToolTip(3, plainToolTip(why));
    item->setData(0, idRole, row.attempt.id);
    insertTopLevelItem(0, item);
    if (topLevelItemCount() > mostShown)
        delete takeTopLevelItem(mostShown);
}

} // namespace desk
