// SPDX-License-Identifier: GPL-3.0-or-later
#include "headers.h"

#include <QCoreApplication>

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;

QList<HttpHeader> requestHeaders(BodyFormat format, qsizetype bodySize)
{
    const QLatin1StringView media = mediaType(format);
    const QByteArray type(media.data(), media.size());
    return {
        {"Content-Type"_ba, type + "; charset=utf-8"},
        {"Content-Length"_ba, QByteArray::number(bodySize)},
        {"Accept"_ba, type},
        {"Accept-Language"_ba, "en"_ba},
        {"Accept-Encoding"_ba, "identity"_ba},
        {"User-Agent"_ba, "customer-desk/" + QCoreApplication::applicationVersion().toLatin1()},
    };
}

QByteArray headerValue(const QList<HttpHeader> &headers, QByteArrayView name)
{
    const auto header = std::ranges::find_if(headers, [name](const HttpHeader &candidate) {
        return QByteArrayView(candidate.name).compare(name, Qt::CaseInsensitive) == 0;
    });
    return header == headers.end() ? QByteArray() : header->value;
}

QList<HttpHeader> withoutLength(QList<HttpHeader> headers)
{
    headers.removeIf([](const HttpHeader &header) {
        return header.name.compare("Content-Length", Qt::CaseInsensitive) == 0;
    });
    return headers;
}

} // namespace desk
