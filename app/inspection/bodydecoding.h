// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace desk {

/// The bytes of a body as a text, none of them left out but a byte-order mark.
struct BodyText
{
    QString text;
    QString remark;    ///< a sentence about what is not as it claims to be; empty: all is
    bool whole = true; ///< false: some bytes are no characters, and stand as ⟨0xE9⟩
};

/// Decodes in the charset of a byte-order mark, else of the Content-Type, else of an XML
/// declaration, else in UTF-8. Bytes that are not in it are spelt out as ⟨0xE9⟩.
BodyText decodeBody(const QByteArray &body, const QByteArray &contentType);

/// Whether it is data rather than text: it has NUL bytes and no byte-order mark tells why.
bool isBinary(const QByteArray &body);

/// Sixteen bytes a line: offset, hexadecimal, ASCII.
QString hexDump(const QByteArray &bytes);

} // namespace desk
