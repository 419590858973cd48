// SPDX-License-Identifier: GPL-3.0-or-later
#include "curlcommand.h"

#include "service/environment.h"
#include "service/redactor.h"
#include "service/requestrules.h"
#include "shellwriting.h"

#include <QStringList>

#include <algorithm>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

bool isNamed(const HttpHeader &header, QByteArrayView name)
{
    return header.name.compare(name, Qt::CaseInsensitive) == 0;
}

bool hasHeader(const HttpRequest &request, QByteArrayView name)
{
    return std::ranges::any_of(request.headers,
                               [name](const HttpHeader &header) { return isNamed(header, name); });
}

/// How the body spells a key. As in readRequest(), its first character tells the format.
KeySpelling spellingIn(const QByteArray &body, KeyText key)
{
    if (key == KeyText::Plain)
        return KeySpelling::AsItStands;
    const auto first = std::ranges::find_if_not(body, [](char c) {
        return QByteArrayView(" \t\r\n\xEF\xBB\xBF").contains(c); // or a byte-order mark's
    });
    if (first == body.end() || !QByteArrayView("<{[\"").contains(*first))
        return KeySpelling::AsItStands;
    return *first == '<' ? KeySpelling::InXml : KeySpelling::InJson;
}

/// Without a name and password, which the program does not send either.
QByteArray addressOf(const QUrl &url)
{
    QByteArray address = url.toEncoded(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    return address.replace("%7B%7BapiKey%7D%7D", QByteArray(keyPlaceholder.data()));
}

/// curl takes "Name:" for a header that is to be left out.
QByteArray lineOf(const HttpHeader &header)
{
    if (header.value.isEmpty())
        return header.name + ';';
    return header.name + ": " + header.value;
}

QString headerOption(const QByteArray &line)
{
    return "-H "_L1 + shellWord(line, KeySpelling::AsItStands);
}

/// As Qt sends them, Content-Length aside, which the key's own length belongs to.
QStringList headerOptions(const HttpRequest &request)
{
    QStringList options;
    for (const HttpHeader &header : request.headers) {
        if (!isNamed(header, "Content-Length"))
            options.append(headerOption(lineOf(header)));
    }
    options.append(headerOption("Connection: Keep-Alive"));
    options.append(headerOption("Expect:"));
    if (!hasHeader(request, "Accept"))
        options.append(headerOption("Accept:"));
    // With a query Qt sends a type of its own, the very one that curl does.
    if (!hasHeader(request, "Content-Type") && !request.url.hasQuery())
        options.append(headerOption("Content-Type:"));
    return options;
}

/// The proxy as the program would use it; the system's is what curl finds in the environment.
QStringList routeOptions(const HttpRequest &request)
{
    const ProxyChoice &proxy = request.route.proxy;
    QStringList options;
    if (proxy.kind == ProxyChoice::Kind::None || request.url.scheme() == "http"_L1 ||
        isLoopback(request.url.host()))
        options.append(u"--noproxy '*'"_s);
    else if (proxy.isNamed())
        options.append(
            "--proxy "_L1 +
            shellWord((proxy.kind == ProxyChoice::Kind::Http ? "http://" : "socks5h://") +
                          proxyAddress(proxy).toUtf8(),
                      KeySpelling::AsItStands));
    if (!request.route.caFile.isEmpty())
        options.append("--cacert "_L1 +
                       shellWord(request.route.caFile.toUtf8(), KeySpelling::AsItStands));
    return options;
}

} // namespace

KeyText keyText(const QString &key)
{
    static constexpr QStringView escaped = u"\"\\&<>";
    const bool plain = !key.isEmpty() &&
                       std::ranges::none_of(key, [](QChar unit) { return escaped.contains(unit); });
    return plain ? KeyText::Plain : KeyText::Anything;
}

QString curlCommand(const HttpRequest &request, KeyText key)
{
    const HttpRequest sent = completed(request);
    const KeySpelling spelling = spellingIn(sent.body, key);
    QStringList parts{u"curl -q --http1.1 --globoff --path-as-is "_s +
                      shellWord(addressOf(sent.url), KeySpelling::AsItStands)};
    parts += routeOptions(sent);
    parts += headerOptions(sent);
    if (makesPlainWord(sent.body)) {
        parts.append("--data-raw "_L1 + shellWord(sent.body, spelling));
        return parts.join(" \\\n  "_L1);
    }
    parts.append(u"--data-binary @-"_s);
    return shellPrinting(sent.body, spelling) + " |\n"_L1 + parts.join(" \\\n  "_L1);
}

HttpRequest requestOf(const Exchange &exchange, const Route &route)
{
    return {exchange.url, exchange.requestHeaders, exchange.requestBody, route};
}

} // namespace desk
