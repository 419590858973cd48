// SPDX-License-Identifier: GPL-3.0-or-later
#include "pickerpopup.h"

#include "choicedelegate.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QScreen>

#include <algorithm>

namespace desk {
namespace {

constexpr int mostRowsInSight = 10;
constexpr int leastCharactersInSight = 40;

} // namespace

// Of the kind of a tool tip: a real popup would take the keyboard from the field.
PickerPopup::PickerPopup(QWidget *field)
    : QListView(field)
    , m_field(field)
    , m_model(new ChoiceModel(this))
{
    setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::NoFocus);
    setFocusProxy(field); // what is highlighted here is announced as if it had the focus
    setFrameStyle(QFrame::StyledPanel | QFrame::Plain);
    setAccessibleName(tr("Suggestions"));
    setModel(m_model);
    setItemDelegate(new ChoiceDelegate(this));
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QAbstractItemView::clicked, this, &PickerPopup::reportClick);
}

void PickerPopup::offer(std::shared_ptr<const ChoiceMatcher> matcher, QList<int> rows,
                        const QString &typed)
{
    m_model->setRows(std::move(matcher), std::move(rows), typed);
    place();
    show();
}

void PickerPopup::setHighlighted(int position)
{
    const QModelIndex index = m_model->index(position);
    setCurrentIndex(index);
    if (index.isValid())
        scrollTo(index);
    else
        scrollToTop();
}

void PickerPopup::moveHighlight(int rows)
{
    if (m_model->rowCount() == 0)
        return;
    const QModelIndex current = currentIndex();
    const int wanted = current.isValid() ? current.row() + rows : 0;
    setHighlighted(std::clamp(wanted, 0, m_model->rowCount() - 1));
}

int PickerPopup::rowsOnPage() const
{
    return std::max(1, viewport()->height() / std::max(1, sizeHintForRow(0)));
}

const Choice *PickerPopup::highlighted() const
{
    const QModelIndex current = currentIndex();
    return isVisible() && current.isValid() ? &m_model->choiceAt(current.row()) : nullptr;
}

void PickerPopup::place()
{
    setFont(m_field->font());
    setLayoutDirection(m_field->layoutDirection());
    const QRect screen = m_field->screen()->availableGeometry();
    const QRect field(m_field->mapToGlobal(QPoint(0, 0)), m_field->size());
    const int rows = std::min(m_model->rowCount(), mostRowsInSight);
    const int below = screen.bottom() - field.bottom();
    const int above = field.top() - screen.top();
    const int wantedHeight = rows * sizeHintForRow(0) + 2 * frameWidth();
    const bool goesBelow = wantedHeight <= below || below >= above;
    const int height = std::min(wantedHeight, goesBelow ? below : above);
    const int width =
        std::min(std::max(field.width(), leastCharactersInSight * fontMetrics().averageCharWidth()),
                 screen.width());
    const int start = isRightToLeft() ? field.right() - width + 1 : field.left();
    const int left = std::clamp(start, screen.left(), screen.right() - width + 1);
    setGeometry(left, goesBelow ? field.bottom() + 1 : field.top() - height, width, height);
}

void PickerPopup::reportClick(const QModelIndex &index)
{
    // A copy: whoever listens may change the list.
    const Choice clicked = m_model->choiceAt(index.row());
    Q_EMIT choiceClicked(clicked);
}

void PickerPopup::showEvent(QShowEvent *event)
{
    QCoreApplication::instance()->installEventFilter(this);
    QListView::showEvent(event);
}

void PickerPopup::hideEvent(QHideEvent *event)
{
    QCoreApplication::instance()->removeEventFilter(this);
    QListView::hideEvent(event);
    if (QAccessible::isActive() && m_field->hasFocus()) {
        QAccessibleEvent back(m_field, QAccessible::Focus);
        QAccessible::updateAccessibility(&back);
    }
}

bool PickerPopup::isOurs(const QWidget *widget) const
{
    return widget == this || isAncestorOf(widget) || widget == m_field ||
           m_field->isAncestorOf(widget);
}

bool PickerPopup::eventFilter(QObject *watched, QEvent *event)
{
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget)
        return QListView::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
        if (!isOurs(widget))
            hide();
        break;
    case QEvent::Move:
    case QEvent::Resize:
        if (widget == m_field->window())
            hide();
        break;
    default:
        break;
    }
    return QListView::eventFilter(watched, event);
}

} // namespace desk
