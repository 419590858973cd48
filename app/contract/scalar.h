// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <variant>

namespace desk {

/// A number that is not whole or does not fit, or something that is no single value.
struct Unusable
{
    bool operator==(const Unusable &) const = default;
};

/// One value of a body as it stands there: null, a switch, a whole number, a text.
using Scalar = std::variant<std::monostate, bool, qint64, QString, Unusable>;

} // namespace desk
