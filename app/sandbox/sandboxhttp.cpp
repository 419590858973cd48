// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxhttp.h"

namespace desk {
namespace {

QByteArrayView reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 204:
        return "No Content";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 413:
        return "Payload Too Large";
    case 415:
        return "Unsupported Media Type";
    case 431:
        return "Request Header Fields Too Large";
    case 503:
        return "Service Unavailable";
    default:
        return "Unknown";
    }
}

void appendHeader(QByteArray &bytes, QByteArrayView name, QByteArrayView value)
{
    bytes.append(name).append(": ").append(value).append("\r\n");
}

} // namespace

QByteArray toBytes(const HttpAnswer &answer, bool close, bool withBody)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ';
    bytes.append(reasonPhrase(answer.status)).append("\r\n");
    for (const HttpHeader &header : answer.headers)
        appendHeader(bytes, header.name, header.value);
    if (!answer.contentType.isEmpty())
        appendHeader(bytes, "Content-Type", answer.contentType);
    if (answer.status != 204)
        appendHeader(bytes, "Content-Length", QByteArray::number(answer.body.size()));
    if (close)
        appendHeader(bytes, "Connection", "close");
    bytes.append("\r\n");
    if (withBody)
        bytes.append(answer.body);
    return bytes;
}

} // namespace desk
