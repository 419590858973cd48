// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QFileInfo>
#include <QString>

namespace desk {

/// Whether a text from the clipboard is cells of a spreadsheet: rows, with tabs in them.
bool looksLikeCells(const QString &text);

/// Cells as a file, so that they take the road of every other file, and a run of them can go on
/// another day: named by what is in it, for its user alone. What was pasted before is found again.
struct PastedFile
{
    QString name;
    QString error; ///< why there is none, in words
};
PastedFile keepPastedCells(const QString &text, const QString &folder);

/// A file of them, by its name in the folder; another file is left alone. Why it is left, in words.
QString removePastedCells(const QString &folder, const QString &name);

/// The files of pasted cells and of mended rows.
QFileInfoList keptCells(const QString &folder);

/// Customers do not lie about for ever: removes pasted cells and mended rows in the folder that
/// nobody has touched for so many days before `now`. What is pasted again is the same file again.
inline constexpr int daysKept = 30;
void removeOldCells(const QString &folder, const QDateTime &now);

} // namespace desk
