// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

namespace desk {

/// Widgets beside each other, as wide as they like to be; what has no room goes into another line.
class FlowLayout : public QLayout
{
    Q_OBJECT
public:
    explicit FlowLayout(QWidget *parent, int between = 12);
    ~FlowLayout() override;
    Q_DISABLE_COPY_MOVE(FlowLayout)

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;

    /// All in one line.
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    Qt::Orientations expandingDirections() const override { return {}; }
    void setGeometry(const QRect &area) override;

private:
    using Line = QList<QLayoutItem *>;

    QList<Line> linesIn(int width) const;
    QSize sizeOf(const Line &line) const;
    void place(const Line &line, const QRect &area) const;

    const int m_between; // device-independent pixels
    QList<QLayoutItem *> m_items;
};

} // namespace desk
