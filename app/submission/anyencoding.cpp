// SPDX-License-Identifier: GPL-3.0-or-later
#include "anyencoding.h"

#include <QStringConverter>

namespace desk {
namespace {

constexpr QStringConverter::Encoding encodings[] = {
    QStringConverter::Utf8, QStringConverter::Utf16LE, QStringConverter::Utf16BE,
    QStringConverter::Utf32LE, QStringConverter::Utf32BE};

QByteArray encoded(const QString &text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::Stateless);
    return encoder(text);
}

} // namespace

QByteArray replacedInAnyEncoding(QByteArray body, const QString &text, const QString &by)
{
    for (const QStringConverter::Encoding encoding : encodings)
        body.replace(encoded(text, encoding), encoded(by, encoding));
    return body;
}

} // namespace desk
