// SPDX-License-Identifier: GPL-3.0-or-later
#include "answertable.h"

#include "inspection/answerrows.h"
#include "inworker.h"
#include "whenfinished.h"

#include <QTextDocument>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mostRows = 1000;

} // namespace

AnswerTable::AnswerTable(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName("answerTable"_L1);
    setAccessibleName(tr("Answer"));
    setHeaderLabels({tr("What"), tr("Value")});
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setTabKeyNavigation(false);
    setAllColumnsShowFocus(true);
    setColumnWidth(0, fontMetrics().averageCharWidth() * 24);
}

void AnswerTable::empty()
{
    ++m_asked;
    clear();
}

void AnswerTable::show(const Exchange &exchange)
{
    empty();
    if (!exchange.status)
        return;
    if (exchange.responseBody.isEmpty())
        return add(tr("Nothing"), tr("The answer has no body."));
    using Rows = std::optional<QList<AnswerRow>>;
    whenFinished(inWorker([exchange] { return answerRows(exchange); }), this,
                 [this, asked = m_asked](const Rows &rows) {
                     if (asked != m_asked)
                         return;
                     if (!rows)
                         return add(tr("No rows"), tr("Look at the body."));
                     for (const AnswerRow &row : rows->first(qMin(rows->size(), mostRows)))
                         add(row.what, row.value);
                     if (rows->size() > mostRows)
                         add(u"…"_s,
                             tr("%L1 more: look at the body.").arg(rows->size() - mostRows));
                 });
}

void AnswerTable::add(const QString &what, const QString &value)
{
    auto *row = new QTreeWidgetItem({what, value});
    row->setToolTip(1, Qt::convertFromPlainText(value));
    addTopLevelItem(row);
}

} // namespace desk
