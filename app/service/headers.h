// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/bodyformat.h"
#include "exchange.h"

namespace desk {

/// The headers of every call, in the order in which they are sent. All of them are the program's
/// own: what Qt would add (a browser's User-Agent, the system's language, compression) is set here.
/// Accept-Language cannot be left out, only chosen; completed() looks after what is missing.
QList<HttpHeader> requestHeaders(BodyFormat format, qsizetype bodySize);

/// The value of the first header of a name, letter case disregarded; empty if there is none.
QByteArray headerValue(const QList<HttpHeader> &headers, QByteArrayView name);

/// As somebody writes them: Content-Length is whatever the body's is.
QList<HttpHeader> withoutLength(QList<HttpHeader> headers);

} // namespace desk
