// SPDX-License-Identifier: GPL-3.0-or-later
#include "wirebody.h"

#include "contract/textdecoding.h"
#include "wirejson.h"
#include "wirexml.h"

#include <QStringDecoder>

#include <algorithm>

namespace desk {
namespace {

QByteArray charsetIn(const QByteArray &bytes, const MediaType &type)
{
    QByteArray charset = type.charset;
    if (charset.isEmpty() && type.format == BodyFormat::Xml)
        charset = xmlCharsetOf(bytes);
    return charset.isEmpty() ? QByteArray("UTF-8") : charset;
}

} // namespace

const WireMember *WireBody::find(QLatin1StringView name) const
{
    const auto member =
        std::find_if(m_members.crbegin(), m_members.crend(), [name](const WireMember &candidate) {
            return candidate.name.compare(name, Qt::CaseInsensitive) == 0;
        });
    return member == m_members.crend() ? nullptr : &*member;
}

bool isKnownCharset(const QByteArray &charset)
{
    return charset.isEmpty() || QStringDecoder(charset.constData()).isValid();
}

std::optional<WireBody> readBody(const QByteArray &bytes, const MediaType &type,
                                 QLatin1StringView root)
{
    const std::optional<QString> text = decodeText(bytes, charsetIn(bytes, type));
    if (!text)
        return std::nullopt;
    return type.format == BodyFormat::Xml ? readXmlBody(*text, root) : readJsonBody(*text);
}

} // namespace desk
