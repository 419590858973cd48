// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>

namespace desk {

/// Lines that follow each other and fared alike.
struct LineRun
{
    enum class Kind { Same, Different, OnlyLeft, OnlyRight };

    Kind kind = Kind::Same;
    qsizetype left = 0; ///< the first, from 0
    qsizetype right = 0;
    qsizetype count = 0; ///< of each side that has them; Different pairs them

    bool operator==(const LineRun &) const = default;
};

struct LineDiff
{
    QList<QStringView> left; ///< views of what was given
    QList<QStringView> right;
    QList<LineRun> runs;
    /// What stands between the same beginning and end was too long to look for lines that moved:
    /// there the first is compared with the first, and so on.
    bool inOrderOnly = false;
};

/// Compares by line. Time grows with the texts, and beyond that by at most a few million steps.
LineDiff diffLines(QStringView left, QStringView right);

} // namespace desk
