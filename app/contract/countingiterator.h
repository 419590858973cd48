// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <iterator>

namespace desk {

/// UTF-8 that tells how far the parser has read, in UTF-16 units: its events do not. (nlohmann
/// would take UTF-16 as well, but turns U+FFFF into U+FFFD.)
class CountingIterator
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = char;

    CountingIterator(const char *at, qsizetype *count)
        : m_at(at)
        , m_count(count)
    {
    }

    char operator*() const { return *m_at; }
    CountingIterator &operator++()
    {
        *m_count += unitsBegunBy(uchar(*m_at++));
        return *this;
    }
    bool operator==(const CountingIterator &other) const { return m_at == other.m_at; }

private:
    static qsizetype unitsBegunBy(uchar byte)
    {
        const bool continues = (byte & 0xC0) == 0x80;
        const bool outsideBmp = byte >= 0xF0;
        return continues ? 0 : outsideBmp ? 2 : 1;
    }

    const char *m_at;
    qsizetype *m_count;
};

} // namespace desk
