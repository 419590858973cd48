// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawrequest.h"

#include "anyencoding.h"
#include "contract/requestcodec.h"
#include "contract/textdecoding.h"
#include "service/headers.h"
#include "service/redactor.h"
#include "service/requestrules.h"
#include "service/servicerequest.h"

#include <QRegularExpression>

#include <algorithm>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

/// UTF-16 code units. To take out a shorter word wherever it stands would spoil what is kept, and
/// hide nothing.
constexpr qsizetype shortestKey = 4;

QByteArray placeholderBytes()
{
    return {keyPlaceholder.data(), keyPlaceholder.size()};
}

bool carriesSecret(const HttpHeader &header)
{
    const QByteArray name = header.name.toLower();
    constexpr const char *words[] = {"key", "auth", "token", "cookie", "secret"};
    return std::ranges::any_of(words, [&name](const char *word) { return name.contains(word); });
}

bool isNoKey(const QString &text)
{
    return text.size() < shortestKey || text.contains(keyPlaceholder);
}

/// For a body that no reader takes. The NULs of wide characters are left out.
QStringList keysMadeOut(QByteArray body)
{
    body.replace('\0', QByteArrayView());
    const QString text = QString::fromUtf8(body);
    static const QRegularExpression json(uR"("apiKey"\s*:\s*"((?:[^"\\]|\\.)*))"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression xml(uR"(<(?:\w+:)?apiKey[^>]*>\s*(?:<!\[CDATA\[)?([^<\]]*))"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    QStringList keys;
    for (const QRegularExpression &member : {json, xml}) {
        for (auto match = member.globalMatch(text); match.hasNext();)
            keys.append(match.next().captured(1).trimmed());
    }
    return keys;
}

} // namespace

BodyFormat formatOf(const QByteArray &body)
{
    const auto isOfMarkOrSpace = [](char c) {
        return c == '\0' || uchar(c) >= 0x80 || QByteArrayView(" \t\r\n").contains(c);
    };
    const auto first = std::ranges::find_if_not(body, isOfMarkOrSpace);
    return first != body.end() && *first == '<' ? BodyFormat::Xml : BodyFormat::Json;
}

QString escapedPlaceholder(BodyFormat format)
{
    return (format == BodyFormat::Json ? u"\\u007b"_s : u"&#x7B;"_s) + keyPlaceholder.sliced(1);
}

RawRequest rawRequest(const Request &request, BodyFormat format)
{
    Request keyless = request;
    keyless.setText(field::apiKey, QString(keyPlaceholder));
    const QByteArray body = writeRequest(keyless, format);
    const QByteArray placeholder = placeholderBytes();
    const qsizetype rest = body.indexOf(placeholder) + placeholder.size(); // the key stands first
    const QByteArray safe =
        body.first(rest) +
        body.sliced(rest).replace(placeholder, escapedPlaceholder(format).toUtf8());
    return {requestHeaders(format, safe.size()), safe};
}

HttpRequest filledIn(const RawRequest &raw, const QString &key, const Environment &environment,
                     QLatin1StringView call)
{
    const QString written = escapedText(key, formatOf(raw.body));
    HttpRequest request{callUrl(environment.baseUrl, call), raw.headers,
                        replacedInAnyEncoding(raw.body, keyPlaceholder, written),
                        environment.route};
    for (HttpHeader &header : request.headers)
        header.value.replace(placeholderBytes(), key.toUtf8());
    return completed(request);
}

bool needsKey(const RawRequest &raw)
{
    return QByteArray(raw.body).replace('\0', QByteArrayView()).contains(placeholderBytes()) ||
           std::ranges::any_of(raw.headers, [](const HttpHeader &header) {
               return header.value.contains(placeholderBytes());
           });
}

QStringList literalKeys(const RawRequest &raw)
{
    QStringList keys = keysMadeOut(raw.body);
    keys.append(readRequest(raw.body).request.text(field::apiKey));
    keys.removeIf(isNoKey);
    keys.append(secretsIn(raw.headers));
    keys.removeDuplicates();
    return keys;
}

RawRequest redacted(const RawRequest &raw, const Redactor &redactor)
{
    RawRequest kept{raw.headers, redactor.bytes(raw.body)};
    for (HttpHeader &header : kept.headers)
        header.value = redactor.bytes(header.value);
    return kept;
}

std::optional<RawRequest> withoutKeys(const RawRequest &raw, const QString &key)
{
    const Redactor redactor(QStringList{key} + literalKeys(raw));
    if (redactor.keyCount() > mostKeys)
        return std::nullopt;
    return redacted(raw, redactor);
}

QStringList secretsIn(const QList<HttpHeader> &headers)
{
    QStringList secrets;
    for (const HttpHeader &header : headers) {
        if (carriesSecret(header))
            secrets.append(QString::fromUtf8(header.value.trimmed()));
    }
    secrets.removeIf(isNoKey);
    return secrets;
}

RawFields fieldsOf(const RawRequest &raw)
{
    const ReadRequest read = readRequest(raw.body);
    RawFields fields{read.request.withoutKey(), read.findings};
    const bool isSure = std::ranges::none_of(read.findings, [](const Finding &finding) {
        return finding.severity == Finding::Severity::Error &&
               (finding.field.isEmpty() || finding.field == field::accountNo);
    });
    if (!isSure)
        fields.request.setText(field::accountNo, {});
    return fields;
}

} // namespace desk
