// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace desk {

/// Text out of bytes, as far as it could be decoded.
struct DecodedText
{
    QString text;      ///< without the byte-order mark; always well-formed UTF-16
    bool whole = true; ///< false: the first bytes that are no character follow the text
};

/// Decodes what came in: UTF-8, -16 or -32 where a byte-order mark says so, else UTF-8.
DecodedText decodeText(const QByteArray &bytes);

/// The same in a named charset (a byte-order mark still wins). nullopt: the charset is not
/// known here, or the bytes are not in it.
std::optional<QString> decodeText(const QByteArray &bytes, const QByteArray &charset);

/// The charset parameter of a Content-Type, without quotes; empty if it has none.
QByteArray charsetOf(const QByteArray &contentType);

/// The encoding of an XML declaration; empty if there is none. UTF-16 and -32 count as none: .NET
/// writes them into a declaration that anyone can read as ASCII, and so are not what it is in.
QByteArray xmlCharsetOf(const QByteArray &body);

} // namespace desk
