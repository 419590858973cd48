// SPDX-License-Identifier: GPL-3.0-or-later
#include "tableformat.h"

#include "columnnames.h"
#include "tablecharset.h"
#include "tablereader.h"

#include <QBuffer>

#include <algorithm>
#include <array>

namespace desk {

using namespace Qt::StringLiterals;

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

/// Files with tabs may know no quotes: then some rows make no sense with them, and no cell is in
/// quotes as a whole.
bool isQuoted(const QByteArray &sample, TableFormat format)
{
    constexpr int some = 2;
    if (format.delimiter != '\t')
        return true;
    const QList<TableRow> rows = firstRows(sample, format);
    if (std::ranges::count_if(rows, &TableRow::hasProblems) < some)
        return true;
    format.isQuoted = false;
    const auto isWhole = [](const QString &cell) {
        return cell.size() > 1 && cell.startsWith(u'"') && cell.endsWith(u'"');
    };
    return std::ranges::any_of(firstRows(sample, format), [isWhole](const TableRow &row) {
        return std::ranges::any_of(row.cells, isWhole);
    });
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

QLatin1StringView charsetName(TableFormat::Charset charset)
{
    switch (charset) {
    case TableFormat::Charset::Utf8:
        return "UTF-8"_L1;
    case TableFormat::Charset::Utf16LittleEndian:
        return "UTF-16 LE"_L1;
    case TableFormat::Charset::Utf16BigEndian:
        return "UTF-16 BE"_L1;
    case TableFormat::Charset::Windows1252:
        break;
    }
    return "Windows-1252"_L1;
}

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
    plain.isQuoted = format.isQuoted = isQuoted(sample, plain);
    const QList<TableRow> rows = firstRows(sample, plain);
    format.hasHeader = rows.isEmpty() || looksLikeHeader(rows.constFirst().cells);
    return format;
}

} // namespace desk
