// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskstyle.h"

#include <QPainter>
#include <QStyleOption>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

constexpr qreal outlineWidth = 1; // device-independent pixels

void drawOutline(QStyle::PrimitiveElement element, const QStyleOption &option, QPainter &painter)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(option.palette.color(QPalette::PlaceholderText), outlineWidth));
    painter.setBrush(Qt::NoBrush);
    const QRectF inner = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (element == QStyle::PE_IndicatorRadioButton)
        painter.drawEllipse(inner);
    else
        painter.drawRect(inner);
    painter.restore();
}

} // namespace

DeskStyle::DeskStyle()
    : QProxyStyle(u"Fusion"_s)
{
}

void DeskStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                              QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_IndicatorRadioButton || element == PE_IndicatorCheckBox)
        drawOutline(element, *option, *painter);
}

} // namespace desk
