// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wirebody.h"

#include <QString>

#include <optional>

namespace desk {

std::optional<WireBody> readXmlBody(const QString &text, QLatin1StringView root);

} // namespace desk
