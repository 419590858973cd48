// SPDX-License-Identifier: GPL-3.0-or-later
#include "ourlists.h"

#include <QFile>

#include <stdexcept>

using namespace Qt::StringLiterals;

namespace {

[[noreturn]] void complain(const QString &path, const QString &what)
{
    throw std::runtime_error(qPrintable(path + u": "_s + what));
}

/// A new row needs a name; the code alone would be shown twice.
ChoiceRow &rowToChange(ChoiceRows &rows, const QStringList &columns, const QString &path)
{
    const QString &code = columns[0];
    if (ChoiceRow *known = findRow(rows, code))
        return *known;
    if (columns.value(1).isEmpty())
        complain(path, code + u" is not in the list and has no name"_s);
    ChoiceRow added;
    added.code = code;
    return rows.emplace_back(added);
}

} // namespace

QStringList readLines(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error(qPrintable(path + u": "_s + file.errorString()));
    QStringList lines;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u'#'))
            lines << line;
    }
    return lines;
}

void applyOurs(ChoiceRows &rows, const QString &path)
{
    for (const QString &line : readLines(path)) {
        const QStringList columns = line.split(u'\t');
        if (columns.size() < 2 || columns.size() > 3)
            complain(path, u"two or three columns wanted: "_s + line);
        ChoiceRow &row = rowToChange(rows, columns, path);
        if (const QString &name = columns[1]; !name.isEmpty()) {
            row.also.prepend(row.name);
            row.name = name;
        }
        row.also = columns.value(2).split(u';') + row.also;
    }
}

void applyCommonness(ChoiceRows &rows, const QString &path)
{
    const QStringList codes = readLines(path).join(u' ').split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < codes.size(); ++i) {
        ChoiceRow *row = findRow(rows, codes[i]);
        if (!row || row->commonness != 0)
            complain(path, codes[i] + u" is unknown or stands there twice"_s);
        row->commonness = codes.size() - i;
    }
}
