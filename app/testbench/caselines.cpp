// SPDX-License-Identifier: GPL-3.0-or-later
#include "caselines.h"

#include "inspection/visibletext.h"

#include <QStringDecoder>

#include <algorithm>

namespace desk {
namespace {

bool isPlain(const QByteArray &bytes, Lines lines)
{
    const auto text = fromWholeUtf8(bytes);
    return text && visibleText(*text, lines) == *text;
}

} // namespace

std::optional<QString> fromWholeUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless |
                                                       QStringConverter::Flag::ConvertInitialBom);
    const QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

bool isPlainText(const QByteArray &bytes)
{
    return !bytes.contains('\r') && isPlain(bytes, Lines::Kept);
}

QByteArray caseLine(QByteArrayView name, const QByteArray &value)
{
    if (!isPlain(value, Lines::One) || value.trimmed() != value)
        return name.toByteArray() + ":: " + value.toBase64() + '\n';
    return name.toByteArray() + (value.isEmpty() ? QByteArray(":") : ": " + value) + '\n';
}

std::optional<CaseLine> readCaseLine(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 1)
        return std::nullopt;
    const QByteArray name = line.first(colon).trimmed();
    if (!line.sliced(colon).startsWith("::"))
        return CaseLine{name, QByteArray("") + line.sliced(colon + 1).trimmed()};
    const auto value = fromBase64Lines(line.sliced(colon + 2));
    return value ? std::optional(CaseLine{name, *value}) : std::nullopt;
}

QByteArray base64Lines(const QByteArray &bytes)
{
    constexpr qsizetype width = 76;
    const QByteArray encoded = bytes.toBase64();
    QByteArray lines;
    for (qsizetype at = 0; at < encoded.size(); at += width) {
        if (at > 0)
            lines += '\n';
        lines += encoded.sliced(at, std::min(width, encoded.size() - at));
    }
    return lines;
}

std::optional<QByteArray> fromBase64Lines(QByteArray text)
{
    for (const char space : {' ', '\t', '\r', '\n'})
        text.replace(QByteArrayView(&space, 1), QByteArrayView());
    const auto decoded =
        QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    return QByteArray("") + *decoded; // never null: to the transport that is no header at all
}

} // namespace desk
