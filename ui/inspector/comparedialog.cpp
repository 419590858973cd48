// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparedialog.h"

#include "inspection/exchangecomparison.h"
#include "inworker.h"
#include "whenfinished.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr QSize firstSize(900, 600); // device-independent pixels

// Told by weight and by the word in the last column.
QTreeWidgetItem *itemFor(const CompareRow &row, VolatileThings passedOver)
{
    auto *item = new QTreeWidgetItem({row.what, row.left, row.right,
                                      row.note.isEmpty()
                                          ? verdictName(row.verdict)
                                          : u"%1 · %2"_s.arg(verdictName(row.verdict), row.note)});
    if (isDifference(row, passedOver)) {
        QFont bold = item->font(0);
        bold.setBold(true);
        for (const int column : {0, 3})
            item->setFont(column, bold);
    }
    for (const int column : {1, 2, 3})
        item->setToolTip(column, Qt::convertFromPlainText(item->text(column)));
    return item;
}

} // namespace

CompareDialog::CompareDialog(const ComparedSide &left, const ComparedSide &right, QWidget *parent)
    : QDialog(parent)
    , m_leftName(left.name)
    , m_rightName(right.name)
    , m_summary(new QLabel(tr("Comparing…"), this))
    , m_onlyDifferences(new QCheckBox(tr("Only &differences"), this))
    , m_table(new QTreeWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName("compareAttempts"_L1);
    setWindowTitle(tr("Compare two attempts"));
    layOut();
    compare(left, right);
}

void CompareDialog::layOut()
{
    m_summary->setObjectName("compareSummary"_L1);
    m_summary->setTextFormat(Qt::PlainText);
    m_onlyDifferences->setObjectName("onlyDifferences"_L1);
    m_onlyDifferences->setChecked(true);
    m_table->setObjectName("compareTable"_L1);
    m_table->setAccessibleName(tr("What the two attempts have"));
    m_table->setHeaderLabels({tr("What"), m_leftName, m_rightName, tr("Difference")});
    m_table->header()->setTextElideMode(Qt::ElideRight);
    for (const int column : {1, 2}) {
        const QString name = m_table->headerItem()->text(column);
        m_table->headerItem()->setToolTip(column, Qt::convertFromPlainText(name));
    }
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("&Copy as text"), QDialogButtonBox::ActionRole);
    copy->setObjectName("copyComparison"_L1);
    connect(copy, &QPushButton::clicked, this, &CompareDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_onlyDifferences, &QCheckBox::toggled, this, &CompareDialog::showRows);

    auto *top = new QHBoxLayout;
    top->addWidget(m_summary, 1);
    top->addWidget(m_onlyDifferences);
    auto *column = new QVBoxLayout(this);
    column->addLayout(top);
    column->addWidget(makeSwitches());
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
    resize(firstSize);
    const QString longestField = "CustomerServiceLevel "_L1;
    m_table->setColumnWidth(0, m_table->fontMetrics().horizontalAdvance(longestField) +
                                   2 * m_table->indentation());
    m_table->setColumnWidth(1, firstSize.width() * 3 / 10);
    m_table->setColumnWidth(2, firstSize.width() * 3 / 10);
    m_table->setFocus();
}

QWidget *CompareDialog::makeSwitches()
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->addWidget(new QLabel(tr("Pass over:"), line));
    for (const VolatileThing thing : volatileThings()) {
        auto *box = new QCheckBox(volatileName(thing), line);
        box->setObjectName(u"passOver%1"_s.arg(int(thing)));
        box->setChecked(true);
        box->setToolTip(Qt::convertFromPlainText(volatileMembers(thing)));
        box->setAccessibleName(tr("Pass over %1").arg(volatileName(thing)));
        box->setAccessibleDescription(volatileMembers(thing));
        connect(box, &QCheckBox::toggled, this, &CompareDialog::showRows);
        m_things.insert(thing, box);
        row->addWidget(box);
    }
    row->addStretch(1);
    return line;
}

void CompareDialog::compare(const ComparedSide &left, const ComparedSide &right)
{
    const auto work = [left = left.exchange, right = right.exchange] {
        return compareExchanges(left, right);
    };
    whenFinished(inWorker(work), this, [this](const CompareRows &rows) {
        m_rows = rows;
        m_isReady = true;
        showRows();
    });
}

VolatileThings CompareDialog::passedOver() const
{
    VolatileThings things;
    for (auto box = m_things.cbegin(); box != m_things.cend(); ++box)
        things.setFlag(box.key(), box.value()->isChecked());
    return things;
}

CompareRows CompareDialog::chosenRows() const
{
    if (!m_onlyDifferences->isChecked())
        return m_rows;
    const VolatileThings things = passedOver();
    CompareRows rows = m_rows;
    rows.removeIf([things](const CompareRow &row) { return !isDifference(row, things); });
    return rows;
}

void CompareDialog::showRows()
{
    if (!m_isReady)
        return;
    const VolatileThings things = passedOver();
    const auto differences = std::ranges::count_if(
        m_rows, [things](const CompareRow &row) { return isDifference(row, things); });
    m_summary->setText(differences == 0
                           ? tr("No differences.")
                           : tr("%L1 of %L2 rows differ.").arg(differences).arg(m_rows.size()));
    addRows(chosenRows());
}

void CompareDialog::addRows(const CompareRows &rows)
{
    const VolatileThings things = passedOver();
    QList<QTreeWidgetItem *> parts;
    std::optional<CompareRow::Part> part;
    for (const CompareRow &row : rows) {
        if (part != row.part)
            parts.append(new QTreeWidgetItem({partName(row.part)}));
        part = row.part;
        parts.last()->addChild(itemFor(row, things));
    }
    m_table->clear();
    m_table->addTopLevelItems(parts);
    m_table->expandAll();
    for (QTreeWidgetItem *item : parts)
        item->setFirstColumnSpanned(true);
    if (!parts.isEmpty())
        m_table->setCurrentItem(parts.first());
}

void CompareDialog::copy() const
{
    QGuiApplication::clipboard()->setText(comparisonText(chosenRows(), m_leftName, m_rightName));
}

} // namespace desk
