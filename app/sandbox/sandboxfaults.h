// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    };

    std::chrono::milliseconds delay{0};
    std::optional<int> status; ///< answered with this, nothing is created
    Ending ending = Ending::Answered;

    bool operator==(const SandboxFaults &) const = default;
};

QStringList sandboxFaultNames();

/// All of the named faults together; of two that exclude each other the later one counts.
/// nullopt: one of the names is not known.
std::optional<SandboxFaults> sandboxFaults(const QStringList &names);

} // namespace desk
