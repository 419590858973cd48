// SPDX-License-Identifier: GPL-3.0-or-later
#include "bodyformat.h"

#include <QStringView>

namespace desk {

using namespace Qt::StringLiterals;

QLatin1StringView formatName(BodyFormat format)
{
    return format == BodyFormat::Xml ? "xml"_L1 : "json"_L1;
}

std::optional<BodyFormat> formatFromName(QStringView name)
{
    if (name == "json"_L1)
        return BodyFormat::Json;
    if (name == "xml"_L1)
        return BodyFormat::Xml;
    return std::nullopt;
}

QLatin1StringView mediaType(BodyFormat format)
{
    return format == BodyFormat::Xml ? "application/xml"_L1 : "application/json"_L1;
}

} // namespace desk
