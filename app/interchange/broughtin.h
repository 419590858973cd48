// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/requestcodec.h"
#include "service/exchange.h"

#include <QStringList>

#include <optional>

namespace desk {

/// A request out of a text from elsewhere.
struct BroughtIn
{
    QUrl url;                  ///< empty where none was named
    QList<HttpHeader> headers; ///< in order; none where only a body came
    QByteArray body;
    std::optional<ReadRequest> request; ///< the body as a create reads it; nullopt: it has none
    QStringList notes;                  ///< sentences: what was left out, and what is different
    QString problem;                    ///< why nothing was taken; empty if something was
};

/// What came from the clipboard or a file: a body in JSON or XML, a cURL command line, or a request
/// as it goes over the wire. Nothing that it names is read, fetched or run. More than 16 MiB is no
/// request. For a thread of its own: some seconds may pass over hostile input. Neither notes nor
/// problem quote a value: it could be the key.
BroughtIn bringIn(const QByteArray &text);

/// The latter two by themselves; `request` is left out.
BroughtIn readCurl(const QByteArray &line);
BroughtIn readHttpRequest(const QByteArray &text);

} // namespace desk
