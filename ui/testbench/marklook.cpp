// SPDX-License-Identifier: GPL-3.0-or-later
#include "marklook.h"

#include <QPalette>

namespace desk {
namespace {

constexpr qreal tint = 0.3; // of a colour over the background

QColor over(const QPalette &palette, QRgb colour)
{
    const QColor base = palette.color(QPalette::Base);
    const QColor added = QColor::fromRgb(colour);
    const auto mixed = [](int below, int above) { return qRound(below + (above - below) * tint); };
    return {mixed(base.red(), added.red()), mixed(base.green(), added.green()),
            mixed(base.blue(), added.blue())};
}

} // namespace

MarkLook lookOf(Mark mark, const QPalette &palette)
{
    const QChar sign = signOf(mark);
    const QString text = sign.isNull() ? QString() : QString(sign);
    switch (mark) {
    case Mark::Good:
        return {text, over(palette, 0xff2e9d5b)};
    case Mark::Bad:
        return {text, over(palette, 0xffe0342b)};
    case Mark::Doubt:
        return {text, over(palette, 0xffe0a100)};
    case Mark::Seen:
        return {text, over(palette, 0xff2f7fd6)};
    case Mark::Left:
    case Mark::None:
        break;
    }
    return {text, {}};
}

} // namespace desk
