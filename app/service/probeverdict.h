// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "servicecall.h"
#include "tlstrouble.h"

#include <QString>

#include <optional>

namespace desk {

/// What a look at an environment came to.
struct ProbeVerdict
{
    enum class Kind {
        Working,
        KeyMissing, ///< the service answers, and no key was there to try
        KeyRefused,
        Troubled,       ///< the service answers that it cannot
        NotThisService, ///< something else answers
        NoSuchHost,
        NothingAnswers,
        NotSecure, ///< `tls` says why
        ProxyTrouble,
        NotAsked, ///< nothing was sent: the address, the CA file or the sandbox
    };

    Kind kind = Kind::NotAsked;
    std::optional<TlsTrouble> tls;
    QString words;         ///< a sentence or two for people, without the key
    qint64 durationMs = 0; ///< of the calls that were made

    bool operator==(const ProbeVerdict &) const = default;
};

/// What Pulse's end means; nullopt: it is the service, so Channel is to be asked.
std::optional<ProbeVerdict> pulseVerdict(const TransportResult &end);
/// What Channel's end means, after Pulse.
ProbeVerdict channelVerdict(const TransportResult &end);
ProbeVerdict keyMissing();
/// It could not even be asked, for this reason.
ProbeVerdict notAsked(const QString &reason);

/// A word or two for the window: "answering", "key not accepted", ...
QString probeLabel(ProbeVerdict::Kind kind);

/// Whether the environment can be worked with as far as the network goes.
bool isAnswering(ProbeVerdict::Kind kind);

} // namespace desk
