// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/bodyformat.h"

#include <QString>

namespace desk {

/// The longest text that a field takes in one format, as it was found.
struct FoundLimit
{
    QString field; ///< API name
    BodyFormat format = BodyFormat::Json;
    int limit = 0;            ///< UTF-16 code units; with isUnlimited the longest that was tried
    bool isUnlimited = false; ///< none was found
    QString doubt{};          ///< why it could not be found, in words; empty: it was

    bool operator==(const FoundLimit &) const = default;
};

} // namespace desk
