// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/field.h"

namespace desk {

/// The field that a column's heading speaks of: by its API name, its label, or what people call it
/// ("Post code", "Zip", "E-mail"), letter case, blanks and punctuation disregarded. nullptr: none,
/// and never the key.
const Field *fieldNamed(const QString &heading);

} // namespace desk
