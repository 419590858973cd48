// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace desk {

/// What the sandbox must know of a request's head and Qt 6.4's QHttpServerRequest does not say,
/// or reads with a shrug (a Content-Length that is no number counts as none there).
struct RequestHead
{
    QByteArray method;
    std::optional<qint64> contentLength;
    bool close = false; ///< the connection ends with the answer: `Connection: close` or HTTP/1.0

    bool operator==(const RequestHead &) const = default;
};

/// Where the head that the bytes begin with ends (just past its blank line); -1 if not yet.
qsizetype endOfHead(QByteArrayView bytes);

/// nullopt: not a head that the sandbox can go on with (request line, version, Content-Length,
/// a Content-Length beside a Transfer-Encoding, a wish to upgrade).
std::optional<RequestHead> readHead(QByteArrayView bytes);

} // namespace desk
