// SPDX-License-Identifier: GPL-3.0-or-later
#include "requesthead.h"

#include <QList>

#include <algorithm>

namespace desk {
namespace {

struct Header
{
    QByteArray name; // in lower case
    QByteArray value;
};

bool isSpaceOrControl(char c)
{
    return static_cast<unsigned char>(c) <= ' ';
}

std::optional<Header> readHeader(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    const QByteArray name = line.first(std::max<qsizetype>(colon, 0));
    if (name.isEmpty() || std::ranges::any_of(name, isSpaceOrControl))
        return std::nullopt;
    return Header{name.toLower(), line.sliced(colon + 1).trimmed()};
}

bool isDigits(const QByteArray &value)
{
    return !value.isEmpty() &&
           std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
}

bool hasToken(const QByteArray &value, QByteArrayView token)
{
    const QList<QByteArray> tokens = value.toLower().split(',');
    return std::ranges::any_of(tokens,
                               [token](const QByteArray &t) { return t.trimmed() == token; });
}

bool readContentLength(RequestHead &head, const QByteArray &value)
{
    bool fits = false;
    const qint64 length = value.toLongLong(&fits);
    if (!isDigits(value) || !fits || head.contentLength.value_or(length) != length)
        return false;
    head.contentLength = length;
    return true;
}

std::optional<RequestHead> readRequestLine(const QByteArray &line)
{
    const QList<QByteArray> parts = line.split(' ');
    if (parts.size() != 3 || parts.at(0).isEmpty() || parts.at(1).isEmpty())
        return std::nullopt;
    if (parts.at(2) != "HTTP/1.1" && parts.at(2) != "HTTP/1.0")
        return std::nullopt;
    return RequestHead{
        .method = parts.at(0), .contentLength = {}, .close = parts.at(2).endsWith('0')};
}

} // namespace

qsizetype endOfHead(QByteArrayView bytes)
{
    const qsizetype crlf = bytes.indexOf("\r\n\r\n");
    const qsizetype lf = bytes.indexOf("\n\n");
    if (crlf >= 0 && (lf < 0 || crlf < lf))
        return crlf + 4;
    return lf < 0 ? -1 : lf + 2;
}

std::optional<RequestHead> readHead(QByteArrayView bytes)
{
    const QList<QByteArray> lines = bytes.trimmed().toByteArray().split('\n');
    std::optional<RequestHead> head = readRequestLine(lines.first().trimmed());
    bool encoded = false;
    for (qsizetype i = 1; head && i < lines.size(); ++i) {
        const std::optional<Header> header = readHeader(lines.at(i));
        if (!header)
            return std::nullopt;
        if (header->name == "content-length" && !readContentLength(*head, header->value))
            return std::nullopt;
        if (header->name == "connection" && hasToken(header->value, "upgrade"))
            return std::nullopt;
        encoded |= header->name == "transfer-encoding";
        head->close |= header->name == "connection" && hasToken(header->value, "close");
    }
    if (head && encoded && head->contentLength)
        return std::nullopt;
    return head;
}

} // namespace desk
