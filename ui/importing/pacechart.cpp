// SPDX-License-Identifier: GPL-3.0-or-later
#include "pacechart.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 4; // device-independent pixels

} // namespace

PaceChart::PaceChart(QWidget *parent)
    : QWidget(parent)
{
    setObjectName("paceChart"_L1);
    setAccessibleName(tr("Rows a second, and the slowest answer"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setToolTip(tr("A bar a second: filled is created, hatched is not created, dotted is unknown. "
                  "The line is the slowest answer of each second."));
}

QSize PaceChart::sizeHint() const
{
    constexpr int lines = 6;
    return {480, fontMetrics().height() * lines};
}

void PaceChart::show(const ImportPace &pace)
{
    m_seconds = pace.seconds();
    m_mostRows = 0;
    m_slowest = {};
    for (const ImportPace::Second &second : m_seconds) {
        m_mostRows = std::max(m_mostRows, second.rows());
        m_slowest = std::max(m_slowest, second.slowest);
    }
    const ImportPace::Second last = m_seconds.empty() ? ImportPace::Second() : m_seconds.back();
    setAccessibleDescription(tr("In the last second: %L1 created, %L2 not created, %L3 unknown; "
                                "the slowest answer took %L4 ms.")
                                 .arg(last.created)
                                 .arg(last.notCreated)
                                 .arg(last.unknown)
                                 .arg(last.slowest.count()));
    update();
}

void PaceChart::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal words = fontMetrics().height();
    const QRectF area = QRectF(rect()).adjusted(margin, margin + words, -margin, -margin);
    paintBars(painter, area);
    paintLine(painter, area);
    paintWords(painter, area);
}

void PaceChart::paintBars(QPainter &painter, const QRectF &area) const
{
    if (m_mostRows == 0)
        return;
    const qreal width = area.width() / qreal(ImportPace::mostSeconds);
    const QBrush fills[] = {QBrush(palette().color(QPalette::Highlight)),
                            QBrush(palette().color(QPalette::Text), Qt::BDiagPattern),
                            QBrush(palette().color(QPalette::Text), Qt::Dense5Pattern)};
    qreal x = area.right() - width * qreal(m_seconds.size());
    painter.setPen(Qt::NoPen);
    for (const ImportPace::Second &second : m_seconds) {
        qreal bottom = area.bottom();
        const int counts[] = {second.created, second.notCreated, second.unknown};
        for (std::size_t part = 0; part < std::size(counts); ++part) {
            const qreal height = area.height() * counts[part] / m_mostRows;
            painter.setBrush(fills[part]);
            painter.drawRect(QRectF(x, bottom - height, std::max(width - 1, 1.0), height));
            bottom -= height;
        }
        x += width;
    }
}

void PaceChart::paintLine(QPainter &painter, const QRectF &area) const
{
    if (m_slowest.count() == 0)
        return;
    const qreal width = area.width() / qreal(ImportPace::mostSeconds);
    qreal x = area.right() - width * (qreal(m_seconds.size()) - 0.5);
    QPainterPath path;
    for (const ImportPace::Second &second : m_seconds) {
        const qreal y = area.bottom() -
                        area.height() * qreal(second.slowest.count()) / qreal(m_slowest.count());
        if (path.elementCount() == 0)
            path.moveTo(x, y);
        else
            path.lineTo(x, y);
        x += width;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(palette().color(QPalette::Base), 3)); // so that it is seen on the bars
    painter.drawPath(path);
    painter.setPen(QPen(palette().color(QPalette::Text), 1));
    painter.drawPath(path);
}

void PaceChart::paintWords(QPainter &painter, const QRectF &area) const
{
    const QRectF line(area.left(), margin, area.width(), fontMetrics().height());
    painter.setPen(palette().color(QPalette::Text));
    if (m_seconds.empty())
        return painter.drawText(line, Qt::AlignLeft,
                                tr("Rows a second and the slowest answer are drawn here."));
    painter.drawText(line, Qt::AlignLeft, tr("Bars: at most %L1 rows a second").arg(m_mostRows));
    painter.drawText(line, Qt::AlignRight,
                     tr("Line: slowest answer, at most %L1 ms").arg(m_slowest.count()));
}

} // namespace desk
