// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace desk {
namespace {

constexpr int betweenLines = 6; // device-independent pixels

} // namespace

FlowLayout::FlowLayout(QWidget *parent, int between)
    : QLayout(parent)
    , m_between(between)
{
    setContentsMargins({});
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize FlowLayout::sizeHint() const
{
    return sizeOf(linesIn(QWIDGETSIZE_MAX).value(0));
}

QSize FlowLayout::minimumSize() const
{
    QSize most(0, 0);
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            most = most.expandedTo(item->minimumSize());
    }
    return most;
}

int FlowLayout::heightForWidth(int width) const
{
    int height = 0;
    for (const Line &line : linesIn(width))
        height += (height > 0 ? betweenLines : 0) + sizeOf(line).height();
    return height;
}

void FlowLayout::setGeometry(const QRect &area)
{
    QLayout::setGeometry(area);
    int top = area.top();
    for (const Line &line : linesIn(area.width())) {
        const int height = sizeOf(line).height();
        place(line, {area.left(), top, area.width(), height});
        top += height + betweenLines;
    }
}

QList<FlowLayout::Line> FlowLayout::linesIn(int width) const
{
    QList<Line> lines;
    int left = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const int wanted = item->sizeHint().width();
        if (lines.isEmpty() || left + m_between + wanted > width) {
            lines.append(Line());
            left = -m_between;
        }
        lines.last().append(item);
        left += m_between + wanted;
    }
    return lines;
}

QSize FlowLayout::sizeOf(const Line &line) const
{
    QSize size(line.isEmpty() ? 0 : int(line.size() - 1) * m_between, 0);
    for (const QLayoutItem *item : line)
        size = {size.width() + item->sizeHint().width(),
                std::max(size.height(), item->sizeHint().height())};
    return size;
}

// A widget that is wider than all the room gets the room.
void FlowLayout::place(const Line &line, const QRect &area) const
{
    int left = area.left();
    for (QLayoutItem *item : line) {
        const QSize size = item->sizeHint().boundedTo(area.size());
        const QRect rect({left, area.top() + (area.height() - size.height()) / 2}, size);
        item->setGeometry(QStyle::visualRect(parentWidget()->layoutDirection(), area, rect));
        left += size.width() + m_between;
    }
}

} // namespace desk
