// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

class QXmlStreamAttributes;

namespace desk {

/// What XML Schema calls a boolean: true, false, 1 or 0, white space around it disregarded.
std::optional<bool> toXmlBoolean(QStringView text);

/// Whether an element with these attributes is marked as null (xsi:nil).
bool isNil(const QXmlStreamAttributes &attributes);

} // namespace desk
