// SPDX-License-Identifier: GPL-3.0-or-later
#include "choicerow.h"

#include "contract/textfolding.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// What finds nothing that the code, the name or an earlier spelling does not find is left out.
QStringList distinctSpellings(const ChoiceRow &row)
{
    QSet<QString> known{desk::foldedForSearch(row.code), desk::foldedForSearch(row.name)};
    QStringList distinct;
    for (const QString &spelling : row.also) {
        const QString folded = desk::foldedForSearch(spelling.trimmed());
        if (folded.isEmpty() || known.contains(folded))
            continue;
        known.insert(folded);
        distinct << spelling.trimmed();
    }
    return distinct;
}

} // namespace

ChoiceRow *findRow(ChoiceRows &rows, QStringView code)
{
    const auto row = std::ranges::find_if(
        rows, [code](const ChoiceRow &candidate) { return candidate.code == code; });
    return row == rows.end() ? nullptr : &*row;
}

QByteArray toLines(ChoiceRows rows)
{
    std::ranges::sort(rows, {},
                      [](const ChoiceRow &row) { return desk::foldedForSearch(row.name); });
    QByteArray lines;
    for (const ChoiceRow &row : rows) {
        const QStringList columns =
            QStringList{row.code, row.name, QString::number(row.commonness)} +
            distinctSpellings(row);
        lines += columns.join(u'\t').toUtf8() + '\n';
    }
    return lines;
}
