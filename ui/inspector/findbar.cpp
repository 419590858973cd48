// SPDX-License-Identifier: GPL-3.0-or-later
#include "findbar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace desk {
namespace {

QToolButton *makeButton(const QString &text, Qt::ArrowType arrow, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setArrowType(arrow);
    button->setAutoRaise(true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

} // namespace

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_input(new QLineEdit(this))
    , m_notFound(new QLabel(tr("Not found"), this))
{
    m_input->setPlaceholderText(tr("Find"));
    m_input->setAccessibleName(tr("Find"));
    m_input->setClearButtonEnabled(true);
    m_notFound->hide();
    auto *previous = makeButton(tr("Previous (Shift+Enter)"), Qt::UpArrow, this);
    auto *next = makeButton(tr("Next (Enter)"), Qt::DownArrow, this);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_input, 1);
    row->addWidget(m_notFound);
    row->addWidget(previous);
    row->addWidget(next);

    connect(m_input, &QLineEdit::textEdited, this, &FindBar::onEdited);
    connect(previous, &QToolButton::clicked, this, &FindBar::previousWanted);
    connect(next, &QToolButton::clicked, this, &FindBar::nextWanted);
}

void FindBar::open()
{
    show();
    m_input->setFocus();
    m_input->selectAll();
}

QString FindBar::text() const
{
    return m_input->text();
}

void FindBar::showFound(bool found)
{
    m_notFound->setVisible(!found && !text().isEmpty());
}

void FindBar::onEdited()
{
    Q_EMIT typed();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        hide();
        Q_EMIT closed();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() & Qt::ControlModifier)
            break; // creates the account, as everywhere
        if (event->modifiers() & Qt::ShiftModifier)
            Q_EMIT previousWanted();
        else
            Q_EMIT nextWanted();
        return;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

} // namespace desk
