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

    bool operator==(const Exchange &) const = default;
};

} // namespace desk
