// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/exchange.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace desk {

/// One call as it came in, before anything is read into it.
struct HttpCall
{
    QByteArray method; ///< as it stood in the request line
    QString path;      ///< decoded, without the query
    QByteArray contentType;
    QByteArray accept;
    QByteArray body;
};

/// What goes back. Content-Length, Content-Type and Connection are added on writing.
struct HttpAnswer
{
    int status = 200;
    QByteArray contentType; ///< empty where there is no body
    QByteArray body;
    QList<HttpHeader> headers;
};

/// The answer as bytes of HTTP/1.1. `close` announces that the connection ends with it; the
/// answer to a HEAD has no body.
QByteArray toBytes(const HttpAnswer &answer, bool close, bool withBody = true);

} // namespace desk
