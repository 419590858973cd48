// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace desk {

/// Bytes of a stranger as text to read: UTF-8 as what it says, every other byte and every control
/// character spelled out (\xff), CR LF as one line break.
QString shownBytes(const QByteArray &bytes);

} // namespace desk
