// SPDX-License-Identifier: GPL-3.0-or-later
#include "headertext.h"

namespace desk {
namespace {

bool isLength(const HttpHeader &header)
{
    return header.name.compare("Content-Length", Qt::CaseInsensitive) == 0;
}

} // namespace

QByteArray headerText(const QList<HttpHeader> &headers)
{
    QByteArray text;
    for (const HttpHeader &header : headers) {
        if (!isLength(header))
            text += header.name + ": " + header.value + '\n';
    }
    return text;
}

QList<HttpHeader> headersFrom(const QByteArray &text)
{
    QList<HttpHeader> headers;
    for (const QByteArray &line : text.split('\n')) {
        if (line.trimmed().isEmpty())
            continue;
        const qsizetype colon = line.indexOf(':');
        const qsizetype end = colon < 0 ? line.size() : colon;
        headers.append({line.first(end).trimmed(),
                        colon < 0 ? QByteArray("") : line.sliced(colon + 1).trimmed()});
    }
    headers.removeIf(isLength);
    return headers;
}

} // namespace desk
