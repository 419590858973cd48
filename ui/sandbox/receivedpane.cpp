// SPDX-License-Identifier: GPL-3.0-or-later
#include "receivedpane.h"

#include "history/copybutton.h"
#include "receivedmodel.h"
#include "settings/settinginput.h"
#include "shownbytes.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

// More than anybody reads, and laid out at once.
constexpr qsizetype mostShown = 64 * 1024;

} // namespace

ReceivedPane::ReceivedPane(SandboxLog &log, QWidget *parent)
    : QWidget(parent)
    , m_model(new ReceivedModel(log, this))
    , m_list(new QTreeView(this))
    , m_caption(new QLabel(this))
    , m_bytes(new QPlainTextEdit(this))
    , m_copy(new CopyButton(tr("the request"), this))
{
    m_list->setObjectName("received"_L1);
    m_list->setAccessibleName(tr("Received requests"));
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setTabKeyNavigation(false);
    m_bytes->setObjectName("receivedBytes"_L1);
    m_bytes->setAccessibleName(tr("Bytes of the chosen request"));
    m_bytes->setReadOnly(true);
    m_bytes->setTabChangesFocus(true);
    m_bytes->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_bytes->setWordWrapMode(QTextOption::WrapAnywhere);
    layOut();
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ReceivedPane::showChosen);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ReceivedPane::showChosen);
    connect(m_model, &QAbstractItemModel::rowsAboutToBeInserted, this,
            &ReceivedPane::noteWhetherAtEnd);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &ReceivedPane::followEnd);
    showChosen();
}

void ReceivedPane::layOut()
{
    QHeaderView *header = m_list->header();
    header->setStretchLastSection(false);
    const int letter = fontMetrics().averageCharWidth();
    const int widths[] = {15, 10, 0, 12, 9, 11};
    for (int column = 0; column < ReceivedModel::columns; ++column)
        header->resizeSection(column, widths[column] * letter);
    header->setSectionResizeMode(ReceivedModel::Path, QHeaderView::Stretch);

    auto *title = new QLabel(tr("R&eceived"), this);
    title->setBuddy(m_list);
    auto *empty = new QPushButton(tr("&Clear"), this);
    empty->setObjectName("clearReceived"_L1);
    empty->setAutoDefault(false);
    connect(empty, &QAbstractButton::clicked, this, &ReceivedPane::clear);
    auto *top = new QHBoxLayout;
    top->addWidget(title);
    top->addStretch(1);
    top->addWidget(empty);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_list);
    splitter->addWidget(makeBytesSide());
    splitter->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(top);
    column->addWidget(splitter, 1);
    setReadingOrder({empty, m_list, m_copy, m_bytes});
}

QWidget *ReceivedPane::makeBytesSide()
{
    auto *side = new QWidget(this);
    auto *row = new QHBoxLayout;
    row->addWidget(m_caption, 1);
    row->addWidget(m_copy);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_bytes, 1);
    return side;
}

void ReceivedPane::showChosen()
{
    const QModelIndex index = m_list->currentIndex();
    m_copy->setEnabled(index.isValid());
    if (!index.isValid()) {
        m_bytes->clear();
        return m_caption->setText(tr("Choose a request to see its bytes."));
    }
    const QByteArray &bytes = m_model->receipt(index.row()).bytes;
    m_bytes->setPlainText(shownBytes(bytes.first(std::min(bytes.size(), mostShown))));
    m_copy->setCopied(shownBytes(bytes));
    m_caption->setText(bytes.size() <= mostShown
                           ? tr("Exactly what came, the key taken out")
                           : tr("The first %1 of %2; Copy takes all of it")
                                 .arg(QLocale().formattedDataSize(mostShown),
                                      QLocale().formattedDataSize(bytes.size())));
}

void ReceivedPane::noteWhetherAtEnd()
{
    const QScrollBar *bar = m_list->verticalScrollBar();
    m_isAtEnd = bar->value() == bar->maximum();
}

// Whoever has scrolled up is reading there.
void ReceivedPane::followEnd()
{
    if (m_isAtEnd)
        m_list->scrollToBottom();
}

void ReceivedPane::clear()
{
    m_model->clear();
}

} // namespace desk
