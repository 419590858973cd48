// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wirebody.h"

#include <QXmlStreamReader>

#include <optional>

namespace desk {

std::optional<WireBody> readXmlBody(QXmlStreamReader &&xml, QLatin1StringView root);

} // namespace desk
