// SPDX-License-Identifier: GPL-3.0-or-later
#include "tableformat.h"

#include "columnnames.h"
#include "tablecharset.h"
#include "tablereader.h"

#include <QBuffer>

#include <algorithm>
#include <array>

namespace desk {
namespace {

constexpr std::array candidates{',', ';', '\t', '|'};
constexpr int rowsLookedAt = 20;

QList<TableRow> firstRows(const QByteArray &sample, const TableFormat &format)
{
    QByteArray bytes = sample;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    TableReader reader(buffer, format);
    QList<TableRow> rows;
    for (auto row = reader.next(); row && rows.size() < rowsLookedAt; row = reader.next())
        rows.append(*row);
    if (rows.size() > 1 && sample.size() >= formatSample)
        rows.removeLast(); // may be cut
    return rows;
}

/// Rows of one width speak for a delimiter, the more cells the better.
qsizetype fitness(const QByteArray &sample, TableFormat format, char delimiter)
{
    format.delimiter = delimiter;
    format.hasHeader = false;
    const QList<TableRow> rows = firstRows(sample, format);
    if (rows.isEmpty() || rows.constFirst().cells.size() < 2)
        return 0;
    const qsizetype width = rows.constFirst().cells.size();
    const auto same = std::ranges::count_if(
        rows, [width](const TableRow &row) { return row.cells.size() == width; });
    return same * 1'000 / rows.size() * 100 + std::min<qsizetype>(width, 99);
}

/// One that names a field, or one where no cell looks like a value.
bool looksLikeHeader(const QStringList &cells)
{
    const auto looksLikeValue = [](const QString &cell) {
        return cell.trimmed().isEmpty() || cell.contains(u'@') ||
               std::ranges::any_of(cell, [](QChar c) { return c.isDigit(); });
    };
    return std::ranges::any_of(cells, [](const QString &cell) { return fieldNamed(cell); }) ||
           std::ranges::none_of(cells, looksLikeValue);
}

} // namespace

TableFormat findFormat(const QByteArray &sample)
{
    return findFormat(sample, findCharset(sample));
}

TableFormat findFormat(const QByteArray &sample, TableFormat::Charset charset)
{
    TableFormat format;
    format.charset = charset;
    format.delimiter = *std::ranges::max_element(
        candidates, {}, [&](char delimiter) { return fitness(sample, format, delimiter); });
    TableFormat plain = format;
    plain.hasHeader = false;
    const QList<TableRow> rows = firstRows(sample, plain);
    format.hasHeader = rows.isEmpty() || looksLikeHeader(rows.constFirst().cells);
    return format;
}

} // namespace desk
