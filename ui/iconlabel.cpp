// SPDX-License-Identifier: GPL-3.0-or-later
#include "iconlabel.h"

#include "icons.h"

#include <QPainter>

namespace desk {

IconLabel::IconLabel(int size, QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(size, size);
}

void IconLabel::setIcon(QLatin1StringView name)
{
    m_icon = themedIcon(name);
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_icon.paint(&painter, rect());
}

} // namespace desk
