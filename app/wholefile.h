// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace desk {

/// Writes all of it, or leaves the file as it was. Why it could not be written, in the system's
/// words; empty: it is on disk. Takes as long as the disk takes.
QString writeWholeFile(const QString &name, const QByteArray &bytes);

} // namespace desk
