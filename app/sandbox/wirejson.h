// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wirebody.h"

#include <QString>

#include <optional>

namespace desk {

std::optional<WireBody> readJsonBody(const QString &text);

} // namespace desk
