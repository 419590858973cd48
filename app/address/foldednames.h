// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <algorithm>
#include <span>

namespace desk {

/// Whether a list of names, spelled as searchableText() spells them, has this one.
inline bool hasName(std::span<const QLatin1StringView> names, QStringView name)
{
    return std::ranges::any_of(names, [name](QLatin1StringView known) { return known == name; });
}

} // namespace desk
