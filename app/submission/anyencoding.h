// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace desk {

/// Each place where the text stands in UTF-8, UTF-16 or UTF-32, of either byte order, taken by the
/// other text in the same encoding.
QByteArray replacedInAnyEncoding(QByteArray body, const QString &text, const QString &by);

} // namespace desk
