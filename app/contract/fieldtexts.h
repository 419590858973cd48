// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

namespace desk {

/// Texts of some of the fields, by API name, as Request::setText() takes them.
using FieldTexts = QMap<QString, QString>;

} // namespace desk
