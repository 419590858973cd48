// SPDX-License-Identifier: GPL-3.0-or-later
#include "bodylayout.h"

namespace desk {

qsizetype largestLayout(qsizetype size)
{
    constexpr qsizetype times = 6; // what nested lists of digits come to
    constexpr qsizetype alwaysFine = 1 << 20;
    return size * times + alwaysFine;
}

} // namespace desk
