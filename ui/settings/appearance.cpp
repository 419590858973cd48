// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance.h"

#include "deskstyle.h"

#include <QApplication>
#include <QColor>

namespace desk {
namespace {

struct Colours
{
    QRgb window, base, alternate, hint, button, text, dimmed, highlight, highlighted, link, mid,
        dark, alarm;
};

constexpr Colours light{0xfff3f4f6, 0xffffffff, 0xfff5f7f9, 0xfffdf3e7, 0xfffafafb,
                        0xff1b1f24, 0xff6b7280, 0xff1d5fbf, 0xffffffff, 0xff0b57a4,
                        0xffc3c8d0, 0xff9aa1ab, 0xffb3261e};
// Inputs stand out from the window by being lighter: Fusion's outlines are darker than it.
constexpr Colours dark{0xff222428, 0xff343840, 0xff2f333a, 0xff463b29, 0xff3f444d,
                       0xffe8eaed, 0xffaab2bd, 0xff2f6fca, 0xffffffff, 0xff8abcf7,
                       0xff565b64, 0xff15171a, 0xffff9a8f};

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
    QApplication::setStyle(new DeskStyle); // which takes it over
    QApplication::setPalette(isDark ? darkPalette() : lightPalette());
}

} // namespace desk
