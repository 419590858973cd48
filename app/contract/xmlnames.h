// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

/// Names of the XML side of the contract that are no field's.
namespace desk::xmlnames {

inline constexpr QLatin1StringView requestRoot{"CustomerCreateParams"};
inline constexpr QLatin1StringView answerRoot{"CustomerCreateResults"};
inline constexpr QLatin1StringView schemaNamespace{"http://www.w3.org/2001/XMLSchema"};
inline constexpr QLatin1StringView instanceNamespace{"http://www.w3.org/2001/XMLSchema-instance"};
inline constexpr QLatin1StringView nil{"nil"};

} // namespace desk::xmlnames
