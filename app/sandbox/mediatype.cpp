// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediatype.h"

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

QByteArray parameter(const QList<QByteArray> &parts, QByteArrayView name)
{
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const QByteArray part = parts.at(i).trimmed();
        const qsizetype equals = part.indexOf('=');
        if (equals < 0 || part.first(equals).trimmed().compare(name, Qt::CaseInsensitive) != 0)
            continue;
        QByteArray value = part.sliced(equals + 1).trimmed();
        if (value.size() >= 2 && value.startsWith('"') && value.endsWith('"'))
            value = value.sliced(1, value.size() - 2);
        return value;
    }
    return {};
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
        const QByteArray q = parameter(parts, "q");
        bool ok = true;
        const double weight = q.isEmpty() ? 1 : q.toDouble(&ok);
        if (ok && weight > 0)
            wishes.append({parts.first().trimmed(), weight});
    }
    std::ranges::stable_sort(wishes, std::ranges::greater{}, &Wish::q);
    return wishes;
}

} // namespace

std::optional<MediaType> readMediaType(const QByteArray &contentType)
{
    const QList<QByteArray> parts = contentType.split(';');
    const QByteArray name = parts.first().trimmed().toLower();
    const auto known = std::ranges::find(knownTypes, QByteArrayView(name), &Known::name);
    if (known == knownTypes.end())
        return std::nullopt;
    return MediaType{name, known->format, parameter(parts, "charset")};
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
