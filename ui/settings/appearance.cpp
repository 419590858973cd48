// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance.h"

#include <QApplication>
#include <QColor>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

struct Colours
{
    QRgb window, base, alternate, hint, button, text, dimmed, highlight, highlighted, link, mid,
        dark, alarm;
};

constexpr Colours light{0xfff3f4f6, 0xffffffff, 0xfff5f7f9, 0xfffdf3e7, 0xfffafafb,
                        0xff1b1f24, 0xff6b7280, 0xff1d5fbf, 0xffffffff, 0xff0b57a4,
                        0xffc3c8d0, 0xff9aa1ab, 0xffb3261e};
constexpr Colours dark{0xff26282c, 0xff1b1d20, 0xff202327, 0xff3a3226, 0xff33363b,
                       0xffe6e8eb, 0xff9aa3ae, 0xff2f6fca, 0xffffffff, 0xff7db4f5,
                       0xff4a4e55, 0xff15171a, 0xffff9a8f};

QPalette paletteOf(const Colours &colours)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb colour) {
        palette.setColor(role, QColor::fromRgba(colour));
    };
    set(QPalette::Window, colours.window);
    set(QPalette::WindowText, colours.text);
    set(QPalette::Base, colours.base);
    set(QPalette::AlternateBase, colours.alternate);
    set(QPalette::Text, colours.text);
    set(QPalette::Button, colours.button);
    set(QPalette::ButtonText, colours.text);
    set(QPalette::BrightText, colours.alarm);
    set(QPalette::ToolTipBase, colours.hint);
    set(QPalette::ToolTipText, colours.text);
    set(QPalette::PlaceholderText, colours.dimmed);
    set(QPalette::Highlight, colours.highlight);
    set(QPalette::HighlightedText, colours.highlighted);
    set(QPalette::Link, colours.link);
    set(QPalette::LinkVisited, colours.link);
    set(QPalette::Light, colours.base);
    set(QPalette::Midlight, colours.button);
    set(QPalette::Mid, colours.mid);
    set(QPalette::Dark, colours.dark);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor::fromRgba(colours.dimmed));
    return palette;
}

} // namespace

QPalette lightPalette()
{
    return paletteOf(light);
}

QPalette darkPalette()
{
    return paletteOf(dark);
}

void applyAppearance(Appearance appearance, bool systemIsDark)
{
    const bool isDark =
        appearance == Appearance::Dark || (appearance == Appearance::System && systemIsDark);
    QApplication::setStyle(u"Fusion"_s);
    QApplication::setPalette(isDark ? darkPalette() : lightPalette());
}

} // namespace desk
