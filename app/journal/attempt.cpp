// SPDX-License-Identifier: GPL-3.0-or-later
#include "attempt.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace desk {
namespace {

constexpr std::pair<SentAs, QLatin1StringView> names[] = {
    {SentAs::Checked, QLatin1StringView{"checked"}},
    {SentAs::Anyway, QLatin1StringView{"anyway"}},
    {SentAs::Raw, QLatin1StringView{"raw"}},
};

} // namespace

QLatin1StringView sentAsName(SentAs sentAs)
{
    return std::ranges::find(names, sentAs, &std::pair<SentAs, QLatin1StringView>::first)->second;
}

std::optional<SentAs> sentAsFromName(QStringView name)
{
    const auto found =
        std::ranges::find_if(names, [name](const auto &row) { return row.second == name; });
    return found == std::end(names) ? std::nullopt : std::optional(found->first);
}

} // namespace desk
