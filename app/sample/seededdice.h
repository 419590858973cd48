// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <span>

namespace desk {

/// Throws the same for the same seed on every machine and with every library: the distributions of
/// <random> do not promise that. SplitMix64 (Steele, Lea, Flood, 2014).
class SeededDice
{
public:
    explicit SeededDice(quint64 seed)
        : m_state(seed)
    {
    }

    /// From 0 to sides - 1; sides must not be 0. Its bias is far below what anybody could see.
    quint32 throwOf(quint32 sides)
    {
        return quint32((quint64(quint32(next() >> 32)) * sides) >> 32);
    }

    template <typename Row>
    const Row &pick(std::span<const Row> rows)
    {
        return rows[throwOf(quint32(rows.size()))];
    }

private:
    quint64 next()
    {
        quint64 z = (m_state += 0x9e3779b97f4a7c15U);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }

    quint64 m_state;
};

} // namespace desk
