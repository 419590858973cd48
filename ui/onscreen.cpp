// SPDX-License-Identifier: GPL-3.0-or-later
#include "onscreen.h"

#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace desk {

void placeOnScreen(QWidget &window, QSize wanted)
{
    constexpr QSize frame(20, 50); // of the window, as good as any guess
    const QScreen &screen = *window.screen();
    const QRect room(screen.availableGeometry().topLeft(), screen.availableSize() - frame);
    window.resize(wanted.boundedTo(room.size()).expandedTo(window.minimumSizeHint()));
    window.move(room.left() + std::max(0, room.width() - window.width()) / 2,
                room.top() + std::max(0, room.height() - window.height()) / 2);
}

} // namespace desk
