// SPDX-License-Identifier: GPL-3.0-or-later
#include "har.h"

#include <QCoreApplication>
#include <QUrlQuery>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace desk {
namespace {

// Keeps the order of HAR's own pages, and a byte-order mark where a text begins with one.
using Json = nlohmann::ordered_json;

constexpr int indent = 1;

std::string utf8(const QString &text)
{
    return text.toStdString();
}

/// Headers have no charset: UTF-8 where they are, else Latin-1.
std::string headerText(const QByteArray &bytes)
{
    return bytes.isValidUtf8() ? bytes.toStdString() : utf8(QString::fromLatin1(bytes));
}

QByteArray valueOf(const QList<HttpHeader> &headers, QByteArrayView name)
{
    for (const HttpHeader &header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            return header.value;
    }
    return {};
}

Json headersOf(const QList<HttpHeader> &headers)
{
    Json list = Json::array();
    for (const HttpHeader &header : headers)
        list.push_back({{"name", headerText(header.name)}, {"value", headerText(header.value)}});
    return list;
}

Json queryOf(const QUrl &url)
{
    Json list = Json::array();
    for (const auto &[name, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded))
        list.push_back({{"name", utf8(name)}, {"value", utf8(value)}});
    return list;
}

/// Adds the body under the names that HAR has for it.
void addText(Json &object, const QByteArray &body, const char *encodingName)
{
    if (body.isValidUtf8()) {
        object["text"] = body.toStdString();
        return;
    }
    object["text"] = body.toBase64().toStdString();
    object[encodingName] = "base64";
}

/// As the service was told, which the key's length belongs to.
qint64 sentSize(const Exchange &exchange)
{
    bool good = false;
    const qint64 told = valueOf(exchange.requestHeaders, "Content-Length").toLongLong(&good);
    return good ? told : exchange.requestBody.size();
}

Json requestOf(const Exchange &exchange)
{
    Json body{{"mimeType", headerText(valueOf(exchange.requestHeaders, "Content-Type"))}};
    addText(body, exchange.requestBody, "_encoding"); // HAR has no name for it here
    return {{"method", "POST"},
            {"url", exchange.url.toEncoded(QUrl::RemoveUserInfo).toStdString()},
            {"httpVersion", "HTTP/1.1"},
            {"cookies", Json::array()},
            {"headers", headersOf(exchange.requestHeaders)},
            {"queryString", queryOf(exchange.url)},
            {"postData", body},
            {"headersSize", -1},
            {"bodySize", sentSize(exchange)}};
}

/// A status of 0 is how HAR's writers say that none came.
Json responseOf(const Exchange &exchange)
{
    Json content{{"size", exchange.responseBody.size()},
                 {"mimeType", headerText(valueOf(exchange.responseHeaders, "Content-Type"))}};
    addText(content, exchange.responseBody, "encoding");
    if (exchange.responseCut)
        content["comment"] = "The answer ended early, or is longer than is kept.";
    return {{"status", exchange.status.value_or(0)},
            {"statusText", headerText(exchange.reason)},
            {"httpVersion", "HTTP/1.1"},
            {"cookies", Json::array()},
            {"headers", headersOf(exchange.responseHeaders)},
            {"content", content},
            {"redirectURL", headerText(valueOf(exchange.responseHeaders, "Location"))},
            {"headersSize", -1},
            {"bodySize", exchange.responseCut ? -1 : exchange.responseBody.size()}};
}

/// What is not known is -1, and the rest comes to the whole time, as HAR has it. Qt tells no
/// moment between the beginning and a line that is encrypted.
Json timingsOf(const Exchange &exchange)
{
    const auto firstByte = exchange.phases.firstByteMs;
    const auto encrypted = exchange.phases.encryptedMs;
    const qint64 answering = std::min(firstByte.value_or(exchange.durationMs), exchange.durationMs);
    const qint64 connecting = std::min(encrypted.value_or(0), answering);
    Json timings{{"blocked", -1},
                 {"dns", -1},
                 {"connect", encrypted ? connecting : -1},
                 {"ssl", -1},
                 {"send", 0},
                 {"wait", answering - connecting},
                 {"receive", exchange.durationMs - answering}};
    if (encrypted)
        timings["comment"] =
            "connect: until the line was encrypted, all that came before included.";
    else if (!firstByte)
        timings["comment"] = "The whole call is its wait: its parts are not recorded.";
    return timings;
}

Json entryOf(const Attempt &attempt, const Exchange &exchange)
{
    Json entry{{"startedDateTime", utf8(attempt.openedAt.toUTC().toString(Qt::ISODateWithMs))},
               {"time", exchange.durationMs},
               {"request", requestOf(exchange)},
               {"response", responseOf(exchange)},
               {"cache", Json::object()},
               {"timings", timingsOf(exchange)},
               {"_attempt", utf8(attempt.id)},
               {"_environment", utf8(attempt.environment)}};
    if (!attempt.conclusion)
        return entry;
    const QLatin1StringView outcome = outcomeName(attempt.conclusion->outcome);
    entry["_outcome"] = std::string(outcome.data(), std::size_t(outcome.size()));
    if (!attempt.conclusion->error.isEmpty())
        entry["_error"] = utf8(attempt.conclusion->error);
    return entry;
}

} // namespace

QByteArray HarFormat::begin() const
{
    const Json creator{{"name", "Customer Desk"},
                       {"version", utf8(QCoreApplication::applicationVersion())}};
    return "{\"log\": {\n\"version\": \"1.2\",\n\"creator\": " +
           QByteArray::fromStdString(creator.dump()) + ",\n\"entries\": [\n";
}

QByteArray HarFormat::item(const Attempt &attempt, const Exchange &exchange, bool first) const
{
    if (exchange.url.isEmpty()) // nothing was sent
        return {};
    return (first ? "" : ",\n") +
           QByteArray::fromStdString(
               entryOf(attempt, exchange).dump(indent, ' ', false, Json::error_handler_t::replace));
}

QByteArray HarFormat::end() const
{
    return "\n]}}\n";
}

} // namespace desk
