// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testbench/report/htmlpage.h"

#include <QColor>

class QPalette;

namespace desk {

/// A mark in a window: its sign always, a tint of the background besides.
struct MarkLook
{
    QString sign;
    QColor background; ///< not valid: none of its own
};

MarkLook lookOf(Mark mark, const QPalette &palette);

} // namespace desk
