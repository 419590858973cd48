// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestrules.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RequestRules)
};

bool isNamed(const HttpHeader &header, QByteArrayView name)
{
    return header.name.compare(name, Qt::CaseInsensitive) == 0;
}

auto findHeader(QList<HttpHeader> &headers, QByteArrayView name)
{
    return std::ranges::find_if(headers,
                                [name](const HttpHeader &header) { return isNamed(header, name); });
}

void setUnlessThere(QList<HttpHeader> &headers, const QByteArray &name, const QByteArray &value)
{
    const auto row = findHeader(headers, name);
    if (row == headers.end())
        headers.append({name, value});
    else if (row->value.isEmpty()) // Qt takes an empty one for none
        row->value = value;
}

/// RFC 9110, "token".
bool isToken(const QByteArray &name)
{
    const auto isTokenCharacter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    };
    return !name.isEmpty() && std::ranges::all_of(name, isTokenCharacter);
}

bool breaksTheLine(const QByteArray &value)
{
    return value.contains('\r') || value.contains('\n') || value.contains('\0');
}

bool belongsToTransport(const HttpHeader &header)
{
    constexpr const char *names[] = {"Host",   "Connection", "Transfer-Encoding",
                                     "Expect", "Upgrade",    "Proxy-Connection"};
    return std::ranges::any_of(names, [&](const char *name) { return isNamed(header, name); });
}

std::optional<QString> findHeaderProblem(const HttpHeader &header)
{
    const QString name = QString::fromLatin1(header.name).simplified();
    if (!isToken(header.name)) {
        return Words::tr("The header name “%1” cannot be sent. Use letters, digits and hyphens.")
            .arg(name);
    }
    if (breaksTheLine(header.value))
        return Words::tr("The header %1 holds a line break. Take it out.").arg(name);
    if (belongsToTransport(header))
        return Words::tr("The header %1 is set by the program itself. Take it out.").arg(name);
    return std::nullopt;
}

} // namespace

HttpRequest completed(HttpRequest request)
{
    QList<HttpHeader> &headers = request.headers;
    setUnlessThere(headers, "Accept-Encoding", "identity");
    setUnlessThere(headers, "Accept-Language", "en");
    setUnlessThere(headers, "User-Agent", "customer-desk");

    if (request.url.hasQuery()) // measured with Qt 6.4.2: then, and only then, Qt adds this one
        setUnlessThere(headers, "Content-Type", "application/x-www-form-urlencoded");

    const QByteArray length = QByteArray::number(request.body.size());
    const auto row = findHeader(headers, "Content-Length");
    if (row == headers.end())
        headers.append({"Content-Length", length});
    else
        row->value = length;
    return request;
}

std::optional<QString> findRequestProblem(const HttpRequest &request)
{
    const QString scheme = request.url.scheme();
    if (!request.url.isValid() || (scheme != "http"_L1 && scheme != "https"_L1))
        return Words::tr("The address has to begin with https:// or http://.");
    QSet<QByteArray> seen;
    for (const HttpHeader &header : request.headers) {
        if (const auto problem = findHeaderProblem(header))
            return problem;
        const QByteArray name = header.name.toLower();
        if (seen.contains(name)) {
            return Words::tr("The header %1 is there twice. Leave one.")
                .arg(QString::fromLatin1(header.name));
        }
        seen.insert(name);
    }
    return std::nullopt;
}

} // namespace desk
