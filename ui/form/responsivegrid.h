// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QLayoutItem>

#include <memory>
#include <vector>

namespace desk {

/// Lays items out in rows of twelve columns, in the order in which they were added; what no
/// longer fits begins a new row. In a narrow window the items become wider: first halves, then
/// whole rows. So the form never scrolls sideways, and the reading order stays the Tab order.
class ResponsiveGrid : public QLayout
{
public:
    static constexpr int columns = 12;

    explicit ResponsiveGrid(QWidget *parent = nullptr);
    ~ResponsiveGrid() override;

    /// `span` of the twelve columns, in a window that is wide enough.
    void addSpanning(QWidget *widget, int span);

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    void setGeometry(const QRect &rectangle) override;

private:
    struct Cell
    {
        std::unique_ptr<QLayoutItem> item;
        int span = columns;
    };
    struct Row
    {
        std::size_t first = 0;
        std::size_t count = 0;
    };

    int spanFor(const Cell &cell, int width) const;
    std::vector<Row> rowsFor(int width) const;
    int layOut(const QRect &rectangle, bool apply) const;
    int layOutRow(const Row &row, const QRect &area, bool apply) const;

    std::vector<Cell> m_cells;
};

} // namespace desk
