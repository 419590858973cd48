// SPDX-License-Identifier: GPL-3.0-or-later
#include "textdecoding.h"

#include <QList>
#include <QRegularExpression>
#include <QStringDecoder>

namespace desk {
namespace {

using namespace Qt::StringLiterals;

// Qt passes over an odd byte at the end and over lone surrogates without a word (6.4.2).
bool isWhole(const QStringDecoder &decoder, QStringView text, qsizetype bytes)
{
    const QByteArrayView name = decoder.name();
    const qsizetype unit = name.startsWith("UTF-16") ? 2 : name.startsWith("UTF-32") ? 4 : 1;
    return !decoder.hasError() && bytes % unit == 0 && text.isValidUtf16();
}

std::optional<QString> decodeWhole(const QByteArray &bytes, QStringDecoder decoder)
{
    if (!decoder.isValid())
        return std::nullopt;
    QString text = decoder(bytes);
    if (!isWhole(decoder, text, bytes.size()))
        return std::nullopt;
    return text;
}

// Slow, one byte at a time: only for telling where the trouble is.
QString decodeUpToTrouble(const QByteArray &bytes, QStringConverter::Encoding encoding)
{
    QStringDecoder decoder(encoding);
    QString text;
    for (const char &byte : bytes) {
        const QString next = decoder(QByteArrayView(&byte, 1));
        if (decoder.hasError())
            break;
        text += next;
    }
    while (!text.isValidUtf16())
        text.chop(1);
    return text;
}

} // namespace

DecodedText decodeText(const QByteArray &bytes)
{
    const auto encoding = QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8);
    const auto stateless = QStringConverter::Flag::Stateless;
    if (auto text = decodeWhole(bytes, QStringDecoder(encoding, stateless)))
        return {std::move(*text), true};
    return {decodeUpToTrouble(bytes, encoding), false};
}

std::optional<QString> decodeText(const QByteArray &bytes, const QByteArray &charset)
{
    const auto stateless = QStringConverter::Flag::Stateless;
    if (const auto marked = QStringConverter::encodingForData(bytes))
        return decodeWhole(bytes, QStringDecoder(*marked, stateless));
    return decodeWhole(bytes, QStringDecoder(charset.constData(), stateless));
}

QByteArray charsetOf(const QByteArray &contentType)
{
    const QList<QByteArray> parts = contentType.split(';');
    for (const QByteArray &part : parts.sliced(1)) {
        const qsizetype equals = part.indexOf('=');
        if (equals < 0 || part.first(equals).trimmed().compare("charset", Qt::CaseInsensitive) != 0)
            continue;
        QByteArray value = part.sliced(equals + 1).trimmed();
        if (value.size() > 1 && value.startsWith('"') && value.endsWith('"'))
            value = value.sliced(1, value.size() - 2);
        return value;
    }
    return {};
}

QByteArray xmlCharsetOf(const QByteArray &body)
{
    static const QRegularExpression declaration(
        u"^\\s*<\\?xml\\s[^>]*\\bencoding\\s*=\\s*[\"']([\\w.:-]+)[\"']"_s);
    constexpr qsizetype longestDeclaration = 200;
    const QString start = QString::fromLatin1(body.first(qMin(body.size(), longestDeclaration)));
    const QString name = declaration.match(start).captured(1);
    const bool wide = name.startsWith("utf-16"_L1, Qt::CaseInsensitive) ||
                      name.startsWith("utf-32"_L1, Qt::CaseInsensitive);
    return wide ? QByteArray() : name.toLatin1();
}

} // namespace desk
