// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediatype.h"

#include "contract/textdecoding.h"

#include <QList>

#include <algorithm>
#include <array>

namespace desk {
namespace {

struct Known
{
    QByteArrayView name;
    BodyFormat format;
};

constexpr std::array<Known, 4> knownTypes{{
    {"application/json", BodyFormat::Json},
    {"text/json", BodyFormat::Json},
    {"application/xml", BodyFormat::Xml},
    {"text/xml", BodyFormat::Xml},
}};

// The weight of one range of an Accept header: 1 unless said, 0 where it makes no sense.
double weightOf(const QList<QByteArray> &parts)
{
    for (const QByteArray &part : parts.sliced(1)) {
        const QByteArray parameter = part.trimmed();
        if (parameter.startsWith("q="))
            return parameter.sliced(2).toDouble();
    }
    return 1;
}

bool matches(QByteArrayView range, QByteArrayView type)
{
    if (range == "*/*" || range == type)
        return true;
    return range.endsWith("/*") && type.startsWith(range.chopped(1));
}

struct Wish
{
    QByteArray range;
    double q = 1;
};

QList<Wish> readAccept(const QByteArray &accept)
{
    QList<Wish> wishes;
    for (const QByteArray &item : accept.toLower().split(',')) {
        const QList<QByteArray> parts = item.split(';');
        const double weight = weightOf(parts);
        if (weight > 0)
            wishes.append({parts.first().trimmed(), weight});
    }
    std::ranges::stable_sort(wishes, std::ranges::greater{}, &Wish::q);
    return wishes;
}

} // namespace

std::optional<MediaType> readMediaType(const QByteArray &contentType)
{
    const QByteArray name = contentType.split(';').constFirst().trimmed().toLower();
    const auto known = std::ranges::find(knownTypes, QByteArrayView(name), &Known::name);
    if (known == knownTypes.end())
        return std::nullopt;
    return MediaType{name, known->format, charsetOf(contentType)};
}

MediaType negotiate(const QByteArray &accept, const std::optional<MediaType> &request)
{
    const MediaType own{request ? request->name : QByteArray("application/json"),
                        request ? request->format : BodyFormat::Json,
                        {}};
    for (const Wish &wish : readAccept(accept)) {
        if (matches(wish.range, own.name))
            return own;
        const auto known = std::ranges::find_if(
            knownTypes, [&wish](const Known &type) { return matches(wish.range, type.name); });
        if (known != knownTypes.end())
            return {known->name.toByteArray(), known->format, {}};
    }
    return own;
}

} // namespace desk
