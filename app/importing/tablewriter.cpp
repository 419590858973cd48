// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablewriter.h"

#include <algorithm>

namespace desk {
namespace {

// Blanks at an end would be lost to some readers.
bool needsQuotes(const QByteArray &cell, char delimiter)
{
    const auto isSpecial = [delimiter](char c) {
        return c == delimiter || c == '"' || c == '\n' || c == '\r';
    };
    return std::any_of(cell.begin(), cell.end(), isSpecial) || cell.trimmed() != cell;
}

} // namespace

QByteArray tableRow(const QStringList &cells, char delimiter)
{
    QByteArray row;
    for (const QString &text : cells) {
        QByteArray cell = text.toUtf8();
        if (needsQuotes(cell, delimiter))
            cell = '"' + cell.replace('"', "\"\"") + '"';
        row += cell + delimiter;
    }
    row.chop(1);
    return row + "\r\n";
}

} // namespace desk
