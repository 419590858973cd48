// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/bodyformat.h"

#include <QByteArray>

#include <optional>

namespace desk {

/// One of the four media types that the contract speaks ("Request Formats").
struct MediaType
{
    QByteArray name; ///< "application/json", "text/json", "application/xml", "text/xml"
    BodyFormat format = BodyFormat::Json;
    QByteArray charset; ///< as it was given, empty if it was not

    bool operator==(const MediaType &) const = default;
};

/// Reads a Content-Type. nullopt: none of the four.
std::optional<MediaType> readMediaType(const QByteArray &contentType);

/// What the answer is written in, by an Accept header: the type of highest q; where all are
/// welcome, or none of ours is named, that of the request. Without a charset.
MediaType negotiate(const QByteArray &accept, const std::optional<MediaType> &request);

} // namespace desk
