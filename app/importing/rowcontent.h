// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace desk {

/// A hash of a row's cells, the same in every process and version: another one says that the row
/// was changed.
quint64 rowContent(const QStringList &cells);

} // namespace desk
