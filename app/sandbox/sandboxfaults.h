// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandboxdrift.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace desk {

/// What goes wrong with every CustomerCreate, on purpose. The other calls go on as ever, so that
/// lists can still be fetched.
struct SandboxFaults
{
    enum class Ending {
        Answered,
        ClosedBeforeCommit, ///< nothing is created, the connection just ends
        ClosedAfterCommit,  ///< the account exists, the connection just ends
        HalfAnswer,         ///< the account exists, the answer breaks off in its body
        Garbage,            ///< the account exists, the answer is no answer
        WrongCharset,       ///< the account exists, the answer is UTF-16 and calls itself UTF-8
    };

    std::chrono::milliseconds delay{0};
    std::optional<int> status{}; ///< answered with this, nothing is created
    Ending ending = Ending::Answered;
    QList<SandboxDrift> drifts{};

    bool isNone() const { return *this == SandboxFaults{}; }
    bool operator==(const SandboxFaults &) const = default;
};

struct ReadFaults
{
    SandboxFaults faults;
    QString error; ///< in words; else every name is known
};

/// All of the named faults together; of two that exclude each other the later one counts, of two
/// latencies the longer.
ReadFaults readFaults(const QStringList &names);

/// Names that readFaults() reads as these faults; none for none.
QStringList namesOf(const SandboxFaults &faults);

/// The names of the faults, as people are told them: "503", "latency=MS", "drift=RULE".
QStringList sandboxFaultNames();

} // namespace desk
