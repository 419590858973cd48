// SPDX-License-Identifier: GPL-3.0-or-later
#include "uprightheader.h"

#include <QPainter>

namespace desk {
namespace {

constexpr int margin = 6;    // device-independent pixels, at either end of a heading
constexpr int longest = 160; // what is longer is elided, and whole in its tool tip
constexpr int least = 60;

} // namespace

UprightHeader::UprightHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(true);
}

QString UprightHeader::heading(int section) const
{
    return model()->headerData(section, Qt::Horizontal).toString();
}

QSize UprightHeader::sizeHint() const
{
    int widest = 0;
    for (int section = 0; section < count(); ++section)
        widest = std::max(widest, fontMetrics().horizontalAdvance(heading(section)));
    // At 200 % half of a small view is still left for the rows.
    const int room = parentWidget()->height() / 2;
    return {0, std::min({widest + 2 * margin, longest, std::max(room, least)})};
}

void UprightHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const QString text =
        fontMetrics().elidedText(heading(section), Qt::ElideRight, rect.height() - 2 * margin);
    const bool isCurrent = selectionModel() && selectionModel()->currentIndex().column() == section;
    painter->save();
    painter->fillRect(rect, palette().color(isCurrent ? QPalette::Highlight : QPalette::Button));
    painter->setPen(palette().color(isCurrent ? QPalette::HighlightedText : QPalette::ButtonText));
    painter->translate(rect.left(), rect.bottom());
    painter->rotate(-90);
    painter->drawText(QRect(margin, 0, rect.height() - 2 * margin, rect.width()),
                      Qt::AlignLeft | Qt::AlignVCenter, text);
    painter->restore();
}

} // namespace desk
