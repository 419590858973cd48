// SPDX-License-Identifier: GPL-3.0-or-later
#include "cellcases.h"

#include "markedtable.h"
#include "testbench/casemap.h"

#include <QLabel>
#include <QVBoxLayout>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int attemptRole = Qt::UserRole;

HtmlTable tableOf(const QList<JudgedCase> &cases)
{
    HtmlTable table;
    table.headings = {CellCases::tr("Case"), CellCases::tr("What was seen"),
                      CellCases::tr("Contract"), CellCases::tr("Came to")};
    for (const JudgedCase &one : cases) {
        const BoundaryCase &asked = one.result.asked;
        const QString name = asked.detail.isEmpty() ? caseKindLabel(asked.kind) : asked.detail;
        table.rows.append({{name, markOf({one.standing})},
                           {one.words},
                           {publishedWords(asked.published)},
                           {standingWords(one.standing)}});
    }
    return table;
}

} // namespace

CellCases::CellCases(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_table(new MarkedTable(tr("Cases of the chosen cell"), this))
{
    m_title->setObjectName("cellTitle"_L1);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_table->setObjectName("cellCases"_L1);
    m_table->setToolTip(tr("Enter opens the attempt."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_title);
    column->addWidget(m_table, 1);
    connect(m_table, &QTreeWidget::itemActivated, this, &CellCases::openChosen);
    show({}, {});
}

void CellCases::show(const QString &title, const QList<JudgedCase> &cases)
{
    m_title->setText(title.isEmpty() ? tr("Choose a cell of the map to see its cases.") : title);
    m_table->show(tableOf(cases));
    for (int row = 0; row < cases.size(); ++row)
        m_table->topLevelItem(row)->setData(0, attemptRole, cases.at(row).result.seen.attempt);
}

void CellCases::open()
{
    if (m_table->topLevelItemCount() == 0)
        return;
    m_table->setCurrentItem(m_table->topLevelItem(0));
    if (m_table->topLevelItemCount() == 1)
        openChosen();
    else
        m_table->setFocus();
}

void CellCases::openChosen()
{
    const QTreeWidgetItem *item = m_table->currentItem();
    const QString id = item ? item->data(0, attemptRole).toString() : QString();
    if (!id.isEmpty())
        Q_EMIT attemptWanted(id);
}

} // namespace desk
