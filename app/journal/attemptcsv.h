// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/attempt.h"

#include <QByteArray>
#include <QString>

namespace desk {

/// A text that a spreadsheet would run as a formula gets an apostrophe in front.
QString defused(const QString &text);

/// The names of the columns: what `create` prints with time and environment in front, then the
/// fields of the request under their API names, without the key. RFC 4180, UTF-8.
QByteArray csvHeader();

/// One attempt, ended by CR LF, its texts defused.
QByteArray csvRow(const Attempt &attempt);

} // namespace desk
