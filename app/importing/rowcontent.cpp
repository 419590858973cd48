// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowcontent.h"

namespace desk {
namespace {

// FNV-1a, a unit of UTF-16 at a time.
constexpr quint64 basis = 0xcbf29ce484222325;
constexpr quint64 prime = 0x100000001b3;

} // namespace

quint64 rowContent(const QStringList &cells)
{
    quint64 hash = basis;
    for (const QString &cell : cells) {
        for (const QChar unit : cell)
            hash = (hash ^ unit.unicode()) * prime;
        hash = (hash ^ (quint64(1) << 32 | quint64(cell.size()))) * prime; // where it ends
    }
    return hash;
}

} // namespace desk
