// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxfaults.h"

#include <QCoreApplication>
#include <QLatin1StringView>

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Ending = SandboxFaults::Ending;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SandboxFaults)
};

struct NamedFault
{
    QLatin1StringView name;
    SandboxFaults fault;
};

// Longer than the second after which a window shows that it is busy.
constexpr auto latency = 2000ms;
constexpr int longestLatency = 600'000; // milliseconds

constexpr auto latencyIs = "latency="_L1;
constexpr auto driftIs = "drift="_L1;

const NamedFault table[] = {
    {QLatin1StringView{"latency"}, {.delay = latency}},
    {QLatin1StringView{"400"}, {.status = 400}},
    {QLatin1StringView{"401"}, {.status = 401}},
    {QLatin1StringView{"503"}, {.status = 503}},
    {QLatin1StringView{"close-before-commit"}, {.ending = Ending::ClosedBeforeCommit}},
    {QLatin1StringView{"close-after-commit"}, {.ending = Ending::ClosedAfterCommit}},
    {QLatin1StringView{"half-answer"}, {.ending = Ending::HalfAnswer}},
    {QLatin1StringView{"garbage"}, {.ending = Ending::Garbage}},
    {QLatin1StringView{"wrong-charset"}, {.ending = Ending::WrongCharset}},
};

void add(SandboxFaults &sum, const SandboxFaults &fault)
{
    sum.delay = std::max(sum.delay, fault.delay);
    if (fault.status)
        sum.status = fault.status;
    if (fault.ending != Ending::Answered)
        sum.ending = fault.ending;
    sum.drifts += fault.drifts;
}

ReadFaults readLatency(const QString &name)
{
    bool isNumber = false;
    const int wanted = name.sliced(latencyIs.size()).toInt(&isNumber);
    if (!isNumber || wanted < 1 || wanted > longestLatency) {
        return {{},
                Words::tr("%1: a latency is a whole number of milliseconds from 1 to %2")
                    .arg(name)
                    .arg(longestLatency)};
    }
    return {{.delay = std::chrono::milliseconds(wanted)}, {}};
}

ReadFaults readFault(const QString &name)
{
    if (name.startsWith(latencyIs))
        return readLatency(name);
    if (name.startsWith(driftIs)) {
        const ReadDrift read = readDrift(name.sliced(driftIs.size()));
        return {{.drifts = {read.drift}}, read.error};
    }
    const auto row = std::ranges::find(table, name, &NamedFault::name);
    if (row != std::ranges::end(table))
        return {row->fault, {}};
    return {{},
            Words::tr("There is no fault %1; these are there: %2.")
                .arg(name, sandboxFaultNames().join(", "_L1))};
}

} // namespace

ReadFaults readFaults(const QStringList &names)
{
    ReadFaults sum;
    for (const QString &name : names) {
        const ReadFaults one = readFault(name);
        if (!one.error.isEmpty())
            return {{}, one.error};
        add(sum.faults, one.faults);
    }
    return sum;
}

QStringList namesOf(const SandboxFaults &faults)
{
    QStringList names;
    if (faults.delay > 0ms)
        names.append(latencyIs + QString::number(faults.delay.count()));
    for (const NamedFault &row : table) {
        const bool hasStatus = row.fault.status && row.fault.status == faults.status;
        const bool hasEnding =
            row.fault.ending != Ending::Answered && row.fault.ending == faults.ending;
        if (hasStatus || hasEnding)
            names.append(row.name);
    }
    for (const SandboxDrift &drift : faults.drifts)
        names.append(driftIs + driftText(drift));
    return names;
}

QStringList sandboxFaultNames()
{
    QStringList names;
    for (const NamedFault &row : table)
        names.append(row.name);
    names.insert(1, latencyIs + "MS"_L1);
    names.append(driftIs + "RULE"_L1);
    return names;
}

} // namespace desk
