// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/networkclient.h"

#include <QSignalSpy>

#include <memory>

namespace desk::test {

/// A create as the program would send it, with a body of some bytes.
inline HttpRequest someRequest(const QUrl &baseUrl, const QByteArray &body = "{\"apiKey\": \"k\"}")
{
    HttpRequest request;
    request.url = baseUrl;
    request.url.setPath(QStringLiteral("/api/v1/CustomerCreate"));
    request.headers = {{"Content-Type", "application/json; charset=utf-8"},
                       {"Accept", "application/json"},
                       {"Accept-Encoding", "identity"},
                       {"User-Agent", "customer-desk/test"}};
    request.body = body;
    return request;
}

/// Limits that a test can wait for.
inline CallLimits shortLimits()
{
    return {std::chrono::milliseconds{200}, std::chrono::milliseconds{1000}};
}

/// Limits that are not meant to be reached.
inline CallLimits longLimits()
{
    return {std::chrono::milliseconds{20'000}, std::chrono::milliseconds{20'000}};
}

/// What the call ended with; a failure of the test that nothing was read, if it did not end.
inline TransportResult waitForEnd(ServiceCall &call)
{
    QSignalSpy finished(&call, &ServiceCall::finished);
    if (!finished.wait(30'000))
        qFatal("the call did not end");
    return finished.first().first().value<TransportResult>();
}

inline TransportResult postAndWait(ServiceClient &client, const HttpRequest &request,
                                   const CallLimits &limits = longLimits(),
                                   Connection connection = Connection::Fresh)
{
    const std::unique_ptr<ServiceCall> call(client.post(request, limits, connection, nullptr));
    return waitForEnd(*call);
}

} // namespace desk::test
