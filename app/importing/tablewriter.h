// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace desk {

/// A row as TableReader reads it: in UTF-8, cells in quotes where they need them, ended by CR LF.
/// Texts stay as they are, also those that a spreadsheet would run: it is data for a program.
QByteArray tableRow(const QStringList &cells, char delimiter);

} // namespace desk
