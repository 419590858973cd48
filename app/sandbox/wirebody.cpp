// SPDX-License-Identifier: GPL-3.0-or-later
#include "wirebody.h"

#include "wirejson.h"
#include "wirexml.h"

#include <QStringDecoder>

#include <algorithm>
#include <ranges>

namespace desk {
namespace {

// A byte-order mark is older evidence than a charset parameter; the decoder takes it off.
std::optional<QString> decode(const QByteArray &bytes, const QByteArray &charset)
{
    QStringDecoder decoder(charset.isEmpty() ? "UTF-8" : charset.constData(),
                           QStringConverter::Flag::Stateless); // cut short is an error too
    QString text = decoder.decode(bytes);
    if (!decoder.isValid() || decoder.hasError())
        return std::nullopt;
    return text;
}

} // namespace

const WireMember *WireBody::find(QStringView name) const
{
    const auto fromTheEnd = std::views::reverse(m_members);
    const auto member = std::ranges::find_if(fromTheEnd, [name](const WireMember &candidate) {
        return name.compare(candidate.name, Qt::CaseInsensitive) == 0;
    });
    return member == fromTheEnd.end() ? nullptr : &*member;
}

bool isKnownCharset(const QByteArray &charset)
{
    return charset.isEmpty() || QStringDecoder(charset.constData()).isValid();
}

std::optional<WireBody> readBody(const QByteArray &bytes, const MediaType &type,
                                 QLatin1StringView root)
{
    if (type.format == BodyFormat::Xml && type.charset.isEmpty())
        return readXmlBody(QXmlStreamReader(bytes), root);
    const std::optional<QString> text = decode(bytes, type.charset);
    if (!text)
        return std::nullopt;
    if (type.format == BodyFormat::Xml)
        return readXmlBody(QXmlStreamReader(*text), root);
    return readJsonBody(text->toUtf8());
}

} // namespace desk
