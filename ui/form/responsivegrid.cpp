// SPDX-License-Identifier: GPL-3.0-or-later
#include "responsivegrid.h"

#include <QWidget>

#include <algorithm>

namespace desk {
namespace {

// In device-independent pixels: below these a third, then a half, is too narrow to type into.
constexpr int widthForThirds = 720;
constexpr int widthForHalves = 460;
constexpr int columnGap = 20;

} // namespace

ResponsiveGrid::ResponsiveGrid(QWidget *parent)
    : QLayout(parent)
{
}

ResponsiveGrid::~ResponsiveGrid() = default;

void ResponsiveGrid::addSpanning(QWidget *widget, int span)
{
    addWidget(widget);
    m_cells.back().span = span;
}

void ResponsiveGrid::addItem(QLayoutItem *item)
{
    m_cells.push_back({std::unique_ptr<QLayoutItem>(item), columns});
}

int ResponsiveGrid::count() const
{
    return int(m_cells.size());
}

QLayoutItem *ResponsiveGrid::itemAt(int index) const
{
    const auto at = std::size_t(index);
    return at < m_cells.size() ? m_cells[at].item.get() : nullptr;
}

QLayoutItem *ResponsiveGrid::takeAt(int index)
{
    const auto at = std::size_t(index);
    if (at >= m_cells.size())
        return nullptr;
    QLayoutItem *item = m_cells[at].item.release();
    m_cells.erase(m_cells.begin() + index);
    return item;
}

QSize ResponsiveGrid::sizeHint() const
{
    return {widthForThirds, heightForWidth(widthForThirds)};
}

QSize ResponsiveGrid::minimumSize() const
{
    int width = 0;
    for (const Cell &cell : m_cells)
        width = std::max(width, cell.item->minimumSize().width());
    return {width, 0};
}

int ResponsiveGrid::heightForWidth(int width) const
{
    return layOut({0, 0, width, 0}, false);
}

void ResponsiveGrid::setGeometry(const QRect &rectangle)
{
    QLayout::setGeometry(rectangle);
    layOut(rectangle, true);
}

int ResponsiveGrid::spanFor(const Cell &cell, int width) const
{
    if (width >= widthForThirds)
        return cell.span;
    if (width >= widthForHalves)
        return cell.span <= columns / 2 ? columns / 2 : columns;
    return columns;
}

std::vector<ResponsiveGrid::Row> ResponsiveGrid::rowsFor(int width) const
{
    std::vector<Row> rows;
    int used = columns;
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const int span = spanFor(m_cells[i], width);
        if (used + span > columns) {
            rows.push_back({i, 0});
            used = 0;
        }
        used += span;
        ++rows.back().count;
    }
    return rows;
}

int ResponsiveGrid::layOut(const QRect &rectangle, bool apply) const
{
    int y = rectangle.y();
    for (const Row &row : rowsFor(rectangle.width())) {
        if (row.first > 0)
            y += spacing();
        y += layOutRow(row, {rectangle.x(), y, rectangle.width(), 0}, apply);
    }
    return y - rectangle.y();
}

int ResponsiveGrid::layOutRow(const Row &row, const QRect &area, bool apply) const
{
    const int gap = columnGap;
    const auto edge = [&](int column) { return (area.width() + gap) * column / columns; };
    const bool mirrored = parentWidget() && parentWidget()->isRightToLeft();
    std::vector<QRect> places;
    int column = 0;
    int height = 0;
    for (std::size_t i = row.first; i < row.first + row.count; ++i) {
        const int next = column + spanFor(m_cells[i], area.width());
        const int width = edge(next) - edge(column) - gap;
        const int left = mirrored ? area.width() - edge(column) - width : edge(column);
        QLayoutItem &item = *m_cells[i].item;
        const int wanted =
            item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
        height = std::max(height, wanted);
        places.emplace_back(area.x() + left, area.y(), width, 0);
        column = next;
    }
    if (apply) {
        for (std::size_t i = 0; i < row.count; ++i) {
            places[i].setHeight(height);
            m_cells[row.first + i].item->setGeometry(places[i]);
        }
    }
    return height;
}

} // namespace desk
