// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QWidget;

namespace desk {

/// Gives a window that size, or what the screen has for it, and a place where all of it is seen:
/// Qt would put it into the middle without its frame, the title above the screen's edge.
void placeOnScreen(QWidget &window, QSize wanted);

} // namespace desk
