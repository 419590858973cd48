// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/exchange.h"

#include <QString>

namespace desk {

/// Headers as people write them, "Name: value", each on a line of its own.
QByteArray typedText(const QList<HttpHeader> &headers);

struct TypedHeaders
{
    QList<HttpHeader> headers;
    QString problem; ///< the first line that is no header, in a sentence; empty: there is none
};

/// Lines of nothing but spaces are left out, and one without a colon is a name without a value.
/// Whether they can be sent is for findRequestProblem() to say.
TypedHeaders readTypedHeaders(const QByteArray &text);

/// What completed() sets by itself: a header that is missing, or has another value.
QList<HttpHeader> headersAdded(const HttpRequest &request);

} // namespace desk
