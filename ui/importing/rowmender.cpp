// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowmender.h"

#include "contract/field.h"
#include "form/textinput.h"
#include "history/shorttext.h"
#include "icons.h"
#include "namedbutton.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int cellColumn = 0;
constexpr int wordsColumn = 1;
constexpr qsizetype longestShown = 300; // UTF-16 code units
constexpr qsizetype longestName = 30;

/// Edits cells without cropping what is pasted into them.
class CellEditing : public QStyledItemDelegate
{
public:
    CellEditing(std::function<void(qsizetype)> refused, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_refused(std::move(refused))
    {
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem & /*option*/,
                          const QModelIndex & /*index*/) const override
    {
        auto *editor = new TextInput(parent);
        editor->setFrame(false);
        connect(editor, &TextInput::refused, editor, m_refused);
        return editor;
    }

private:
    std::function<void(qsizetype)> m_refused;
};

} // namespace

RowMender::RowMender(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_cells(new QTableWidget(0, 2, this))
    , m_putBack(makeNamedButton(tr("Put back"), "putRowBack"_L1, this))
{
    m_title->setObjectName("mendTitle"_L1);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_cells->setObjectName("mendCells"_L1);
    m_cells->setAccessibleName(tr("Cells of the row"));
    m_cells->setHorizontalHeaderLabels({tr("Cell"), tr("What there is to say")});
    m_cells->horizontalHeader()->setStretchLastSection(true);
    m_cells->setColumnWidth(cellColumn, 240);
    m_cells->setTabKeyNavigation(false);
    m_cells->setWordWrap(false);
    m_cells->setItemDelegateForColumn(
        cellColumn, new CellEditing([this](qsizetype units) { sayRefused(units); }, m_cells));
    m_cells->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_cells->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_putBack->setToolTip(tr("As it stands in the file."));
    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_putBack);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(top);
    column->addWidget(m_cells, 1);
    clear();
    connect(m_cells, &QTableWidget::itemChanged, this, &RowMender::onEdited);
    connect(m_putBack, &QPushButton::clicked, this, [this] { Q_EMIT putBack(m_row); });
}

void RowMender::setColumns(const QStringList &names, const ColumnMapping &mapping)
{
    m_names = names;
    m_mapping = mapping;
}

void RowMender::sayRefused(qsizetype units)
{
    m_title->setText(
        tr("That text has %L1 characters, and a cell takes %L2 here: it was not taken.")
            .arg(units)
            .arg(TextInput::longest));
}

void RowMender::clear()
{
    m_row = 0;
    m_cells->setRowCount(0);
    m_cells->setEnabled(false);
    m_putBack->setEnabled(false);
    m_title->setText(tr("Choose a finding to put its row right here. The file stays as it is."));
}

void RowMender::show(qint64 row, const QStringList &cells, const RowWords &words)
{
    m_row = row;
    const QSignalBlocker quiet(m_cells);
    m_cells->setRowCount(int(std::max(cells.size(), m_names.size())));
    for (int at = 0; at < m_cells->rowCount(); ++at) {
        const QString name = at < m_names.size() ? m_names.at(at) : tr("Column %1").arg(at + 1);
        auto *heading = new QTableWidgetItem(oneLine(name, longestName));
        heading->setToolTip(plainToolTip(name));
        m_cells->setVerticalHeaderItem(at, heading);
        m_cells->setItem(at, cellColumn, new QTableWidgetItem(cells.value(at)));
        auto *said = new QTableWidgetItem;
        said->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        m_cells->setItem(at, wordsColumn, said);
    }
    m_cells->setEnabled(true);
    showWords(words);
}

void RowMender::showWords(const RowWords &all)
{
    const QSignalBlocker quiet(m_cells);
    for (int at = 0; at < m_cells->rowCount(); ++at) {
        const QString words = wordsFor(at, all);
        QTableWidgetItem *item = m_cells->item(at, wordsColumn);
        item->setText(oneLine(words, longestShown));
        item->setToolTip(plainToolTip(words));
        item->setIcon(words.isEmpty() ? QIcon() : themedIcon("error"_L1));
    }
    m_putBack->setEnabled(all.isMended);
    const QString state = hasErrors(all.findings) ? tr("is not sent as it is")
                          : all.isMended          ? tr("is mended and will be sent")
                                                  : tr("will be sent");
    m_title->setText(tr("Row %L1 %2. Enter or typing edits a cell; the file stays as it is.")
                         .arg(m_row)
                         .arg(state));
}

// Of the cell itself, and of the fields that the column goes into.
QString RowMender::wordsFor(int column, const RowWords &all) const
{
    QStringList words;
    for (const TableProblem &problem : all.problems) {
        if (problem.column == column + 1)
            words.append(problem.message);
    }
    for (const FieldSource &source : m_mapping) {
        if (source.column != column)
            continue;
        for (const Finding &finding : all.findings) {
            if (finding.field == source.field)
                words.append(finding.message);
        }
    }
    return words.join(u' ');
}

void RowMender::onEdited()
{
    QStringList cells;
    for (int at = 0; at < m_cells->rowCount(); ++at)
        cells.append(m_cells->item(at, cellColumn)->text());
    Q_EMIT mended(m_row, cells);
}

} // namespace desk
