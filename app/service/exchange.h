// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "route.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <optional>

namespace desk {

struct HttpHeader
{
    QByteArray name;
    QByteArray value;

    bool operator==(const HttpHeader &) const = default;
};

/// One POST as it will leave: every header that is sent is in here, in order, but for Host and
/// Connection, which the transport adds.
struct HttpRequest
{
    QUrl url;
    QList<HttpHeader> headers;
    QByteArray body;
    Route route{}; ///< the way there; nothing of it is sent
};

/// When something of a call came, in milliseconds from its start. What Qt does not tell is absent:
/// without TLS nothing is ever encrypted, and nothing is on a connection that was open already.
struct CallPhases
{
    std::optional<qint64> encryptedMs; ///< TLS was agreed on
    std::optional<qint64> firstByteMs; ///< the head of a final answer was there

    bool operator==(const CallPhases &) const = default;
};

/// The bytes that went out and came back, with the key taken out as they were captured.
struct Exchange
{
    QUrl url;
    QList<HttpHeader> requestHeaders;
    QByteArray requestBody;
    std::optional<int> status;
    QByteArray reason;
    QList<HttpHeader> responseHeaders;
    QByteArray responseBody;
    bool responseCut = false; ///< the answer ended early, or was longer than is kept
    qint64 durationMs = 0;    ///< from the start of the call to its end
    CallPhases phases{};

    bool operator==(const Exchange &) const = default;
};

} // namespace desk
