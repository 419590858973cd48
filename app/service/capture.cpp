// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture.h"

#include "requestrules.h"

namespace desk {
namespace {

QList<HttpHeader> redacted(QList<HttpHeader> headers, const Redactor &redactor)
{
    for (HttpHeader &header : headers) {
        header.name = redactor.bytes(header.name);
        header.value = redactor.bytes(header.value);
    }
    return headers;
}

} // namespace

Exchange capture(const HttpRequest &request, const TransportResult &result,
                 const Redactor &redactor)
{
    const HttpRequest sent = completed(request);
    Exchange exchange;
    exchange.url = QUrl::fromEncoded(redactor.bytes(sent.url.toEncoded()));
    exchange.requestHeaders = redacted(sent.headers, redactor);
    exchange.requestBody = redactor.bytes(sent.body);
    exchange.status = result.status;
    exchange.reason = redactor.bytes(result.reason);
    exchange.responseHeaders = redacted(result.headers, redactor);
    exchange.responseCut = result.status && !result.complete;
    exchange.responseBody =
        exchange.responseCut ? redactor.cutBytes(result.body) : redactor.bytes(result.body);
    exchange.durationMs = result.durationMs;
    exchange.phases = result.phases;
    return exchange;
}

} // namespace desk
