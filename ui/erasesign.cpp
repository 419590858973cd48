// SPDX-License-Identifier: GPL-3.0-or-later
#include "erasesign.h"

#include "journal/journal.h"
#include "questions.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>

namespace desk {

using namespace Qt::StringLiterals;

EraseSign::EraseSign(Journal &journal, QWidget *parent)
    : QWidget(parent)
    , m_step(new QLabel(this))
    , m_bar(new QProgressBar(this))
{
    setObjectName("eraseSign"_L1);
    m_step->setObjectName("eraseStep"_L1);
    m_bar->setObjectName("eraseProgress"_L1);
    m_bar->setAccessibleName(tr("How far erasing is"));
    m_bar->setFixedWidth(110);
    m_bar->setRange(0, 100);
    setToolTip(tr("What was erased is taken out of the bytes of the journal and its backups. You "
                  "can go on working meanwhile."));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 0);
    row->addWidget(m_step);
    row->addWidget(m_bar);
    hide();
    connect(&journal, &Journal::erasing, this, &EraseSign::show);
}

void EraseSign::show(const ErasingProgress &progress)
{
    if (progress.step.isEmpty())
        return end();
    const bool isNew = !std::exchange(m_isErasing, true);
    m_step->setText(progress.step);
    m_bar->setValue(progress.percent);
    setVisible(true);
    if (isNew && progress.isResumed)
        Q_EMIT said(tr("An erasing that was interrupted goes on now."));
}

void EraseSign::end()
{
    if (!std::exchange(m_isErasing, false))
        return;
    hide();
    Q_EMIT ended();
}

void EraseSign::askBeforeClosing(QWidget *window)
{
    const Question question = askWhetherToStopErasing(window);
    connect(this, &EraseSign::ended, question.box, &QWidget::close);
    connect(question.proceed, &QPushButton::clicked, this, [this] {
        m_mayBeLeft = true;
        Q_EMIT closeWanted();
    });
}

} // namespace desk
