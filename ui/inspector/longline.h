// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace desk {

/// Whether a line is longer than that, in bytes.
inline bool hasLineOver(const QByteArray &text, qsizetype longest)
{
    qsizetype start = 0;
    while (text.size() - start > longest) {
        const qsizetype feed = text.lastIndexOf('\n', start + longest);
        if (feed < start)
            return true;
        start = feed + 1;
    }
    return false;
}

} // namespace desk
