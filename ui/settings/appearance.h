// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

namespace desk {

/// System follows the desktop's preference. Qt 6.4 does not tell it, so the palettes are ours.
enum class Appearance { System, Light, Dark };

/// BrightText is the colour of errors and of production; ToolTipBase stands behind a summary.
QPalette lightPalette();
QPalette darkPalette();

/// Fusion with the palette that this means. Widgets take their colours from it alone.
void applyAppearance(Appearance appearance, bool systemIsDark);

} // namespace desk
