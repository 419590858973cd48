// SPDX-License-Identifier: GPL-3.0-or-later
#include "countslabel.h"

#include "iconlabel.h"
#include "journal/journal.h"
#include "whenfinished.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace desk {

using namespace Qt::StringLiterals;

CountsLabel::CountsLabel(Journal &journal, QAction &checkUnknown, QWidget *parent)
    : QWidget(parent)
    , m_journal(journal)
    , m_createdToday(new QLabel(this))
    , m_unknownIcon(new IconLabel(14, this))
    , m_unknown(new QLabel(this))
    , m_check(new QToolButton(this))
{
    m_createdToday->setObjectName("createdToday"_L1);
    m_unknown->setObjectName("unknownCount"_L1);
    QFont bold = m_unknown->font();
    bold.setBold(true);
    m_unknown->setFont(bold);
    m_unknownIcon->setIcon("unknown"_L1);
    m_check->setObjectName("checkUnknown"_L1);
    m_check->setDefaultAction(&checkUnknown);
    m_check->setAccessibleName(checkUnknown.text());

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 0);
    row->addWidget(m_createdToday);
    row->addSpacing(16);
    row->addWidget(m_unknownIcon);
    row->addWidget(m_unknown);
    row->addWidget(m_check);
    show(0, 0);
    connect(&journal, &Journal::changed, this, &CountsLabel::refresh);
}

void CountsLabel::refresh()
{
    whenFinished(m_journal.counts(), this, [this](const JournalCounts &counts) {
        show(counts.createdToday, counts.unknown);
    });
}

void CountsLabel::show(qint64 createdToday, qint64 unknown)
{
    m_createdToday->setText(tr("Created today: %L1").arg(createdToday));
    m_unknown->setText(tr("Unknown, to be looked into: %L1").arg(unknown));
    m_unknown->setVisible(unknown > 0);
    m_unknownIcon->setVisible(unknown > 0);
    m_check->setVisible(unknown > 0);
    Q_EMIT unknownCounted(unknown);
}

} // namespace desk
