// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxfaults.h"

#include <QLatin1StringView>

#include <algorithm>

namespace desk {
namespace {

using namespace std::chrono_literals;
using Ending = SandboxFaults::Ending;

struct NamedFault
{
    QLatin1StringView name;
    SandboxFaults fault;
};

// Longer than the second after which a window shows that it is busy.
constexpr auto latency = 2000ms;

const NamedFault table[] = {
    {QLatin1StringView{"latency"}, {.delay = latency, .status = {}}},
    {QLatin1StringView{"400"}, {.status = 400}},
    {QLatin1StringView{"401"}, {.status = 401}},
    {QLatin1StringView{"503"}, {.status = 503}},
    {QLatin1StringView{"close-before-commit"},
     {.status = {}, .ending = Ending::ClosedBeforeCommit}},
    {QLatin1StringView{"close-after-commit"}, {.status = {}, .ending = Ending::ClosedAfterCommit}},
    {QLatin1StringView{"half-answer"}, {.status = {}, .ending = Ending::HalfAnswer}},
    {QLatin1StringView{"garbage"}, {.status = {}, .ending = Ending::Garbage}},
};

void add(SandboxFaults &sum, const SandboxFaults &fault)
{
    sum.delay = std::max(sum.delay, fault.delay);
    if (fault.status)
        sum.status = fault.status;
    if (fault.ending != Ending::Answered)
        sum.ending = fault.ending;
}

} // namespace

QStringList sandboxFaultNames()
{
    QStringList names;
    for (const NamedFault &row : table)
        names.append(row.name);
    return names;
}

std::optional<SandboxFaults> sandboxFaults(const QStringList &names)
{
    SandboxFaults sum;
    for (const QString &name : names) {
        const auto row = std::ranges::find(table, name, &NamedFault::name);
        if (row == std::ranges::end(table))
            return std::nullopt;
        add(sum, row->fault);
    }
    return sum;
}

} // namespace desk
