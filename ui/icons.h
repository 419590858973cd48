// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QLatin1StringView>

namespace desk {

/// One of resources/icons by its file name without ".svg", at any size. It takes its colour from
/// the application's palette each time it is drawn, so going from light to dark needs nothing
/// but a repaint; QIcon::Selected is the colour of selected text. A name that is not there gives
/// a null icon.
QIcon themedIcon(QLatin1StringView name);

} // namespace desk
