// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <optional>

namespace desk {

/// The two formats of the contract ("Request Formats").
enum class BodyFormat { Json, Xml };

/// "json" or "xml": the word that the command line, the settings and the journal use.
QLatin1StringView formatName(BodyFormat format);
std::optional<BodyFormat> formatFromName(QStringView name);

/// The media type that is sent, without a charset.
QLatin1StringView mediaType(BodyFormat format);

} // namespace desk
