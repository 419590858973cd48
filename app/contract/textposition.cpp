// SPDX-License-Identifier: GPL-3.0-or-later
#include "textposition.h"

namespace desk {

TextPosition PositionFinder::at(qsizetype offset)
{
    if (offset < m_offset) {
        m_offset = 0;
        m_position = {};
    }
    const qsizetype target = qMin(offset, m_text.size());
    while (m_offset < target)
        step();
    return m_position;
}

void PositionFinder::step()
{
    const QChar passed = m_text.at(m_offset++);
    const bool beforeLineFeed =
        passed == u'\r' && m_offset < m_text.size() && m_text.at(m_offset) == u'\n';
    if (passed == u'\n' || (passed == u'\r' && !beforeLineFeed)) {
        ++m_position.line;
        m_position.column = 1;
    } else if (!passed.isHighSurrogate() && !beforeLineFeed) {
        ++m_position.column;
    }
}

} // namespace desk
