// SPDX-License-Identifier: GPL-3.0-or-later
#include "parkedpane.h"

#include "draftwords.h"
#include "journal/parkeddrafts.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr int idRole = Qt::UserRole;
constexpr int rowPadding = 10; // device-independent pixels
constexpr int mostRows = 4;    // more of them scroll

enum Column { NameColumn, AgeColumn, KeyColumn, ColumnCount };

} // namespace

ParkedPane::ParkedPane(ParkedDrafts &parked, QWidget *parent)
    : QWidget(parent)
    , m_parked(parked)
    , m_list(new QTreeWidget(this))
{
    auto *title = new QLabel(tr("Parked"), this);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    title->setIndent(4);
    title->setBuddy(m_list);
    m_list->setObjectName("parkedList"_L1);
    m_list->setAccessibleName(title->text());
    m_list->setToolTip(tr("Enter takes a customer up again, Delete deletes it"));
    m_list->setColumnCount(ColumnCount);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_list->installEventFilter(this);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 2, 8);
    column->addWidget(title);
    column->addWidget(m_list);

    m_ageing.setInterval(30s);
    connect(&m_ageing, &QTimer::timeout, this, &ParkedPane::show);
    connect(&parked, &ParkedDrafts::changed, this, &ParkedPane::show);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *row) {
        Q_EMIT chosen(row->data(NameColumn, idRole).toString());
    });
    hide();
}

void ParkedPane::setEnvironment(const QString &name)
{
    m_environment = name;
    show();
}

void ParkedPane::show()
{
    const QList<ParkedDraft> &drafts = m_parked.drafts();
    while (m_list->topLevelItemCount() > drafts.size())
        delete m_list->takeTopLevelItem(m_list->topLevelItemCount() - 1);
    while (m_list->topLevelItemCount() < drafts.size())
        m_list->addTopLevelItem(new QTreeWidgetItem);
    for (int place = 0; place < int(drafts.size()); ++place)
        showRow(*m_list->topLevelItem(place), drafts.at(place), place);
    fitHeight();
    setVisible(!drafts.isEmpty());
    if (drafts.isEmpty())
        m_ageing.stop();
    else if (!m_ageing.isActive())
        m_ageing.start();
}

void ParkedPane::showRow(QTreeWidgetItem &row, const ParkedDraft &parked, int place) const
{
    const QString title = titleOf(parked.draft);
    const bool isElsewhere = parked.environment != m_environment;
    const QString shown = isElsewhere ? tr("%1 (for %2)").arg(title, parked.environment) : title;
    row.setData(NameColumn, idRole, parked.id);
    row.setText(NameColumn, shown);
    row.setToolTip(NameColumn, shown.toHtmlEscaped());
    row.setText(AgeColumn, ageOf(parked.parkedAt, QDateTime::currentDateTimeUtc()));
    row.setText(KeyColumn, place < shortcuts ? tr("Ctrl+%1").arg(place + 1) : QString());
    row.setSizeHint(NameColumn, {0, m_list->fontMetrics().height() + rowPadding});
    row.setForeground(KeyColumn, palette().placeholderText());
}

void ParkedPane::fitHeight()
{
    const int rows = std::min(mostRows, m_list->topLevelItemCount());
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth());
}

bool ParkedPane::eventFilter(QObject *watched, QEvent *event)
{
    const bool isDelete = watched == m_list && event->type() == QEvent::KeyPress &&
                          static_cast<const QKeyEvent &>(*event).matches(QKeySequence::Delete);
    if (!isDelete || !m_list->currentItem())
        return QWidget::eventFilter(watched, event);
    Q_EMIT removed(m_list->currentItem()->data(NameColumn, idRole).toString());
    return true;
}

} // namespace desk
