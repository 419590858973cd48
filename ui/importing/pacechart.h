// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/importpace.h"

#include <QWidget>

namespace desk {

/// The last two minutes of a run, a bar a second: rows that were created are filled, rows that were
/// not are hatched, unknown ones dotted, and a line says how long the slowest answer took.
class PaceChart : public QWidget
{
    Q_OBJECT
public:
    explicit PaceChart(QWidget *parent = nullptr);

    void show(const ImportPace &pace);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintBars(QPainter &painter, const QRectF &area) const;
    void paintLine(QPainter &painter, const QRectF &area) const;
    void paintWords(QPainter &painter, const QRectF &area) const;

    std::deque<ImportPace::Second> m_seconds;
    int m_mostRows = 0; // in a second
    std::chrono::milliseconds m_slowest{0};
};

} // namespace desk
