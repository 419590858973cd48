// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wirebody.h"

#include <optional>

namespace desk {

std::optional<WireBody> readJsonBody(const QByteArray &utf8);

} // namespace desk
