// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablebeginning.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace desk {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TableBeginning)
};

/// What people take for a file of rows: it has to be saved as one first.
bool isWorkbook(const QByteArray &sample)
{
    return sample.startsWith("PK\x03\x04") || sample.startsWith("\xd0\xcf\x11\xe0");
}

template <typename FindFormat>
TableBeginning read(const QString &name, FindFormat findFormat)
{
    TableBeginning beginning;
    QFile file(name);
    if (QFileInfo::exists(name) && !QFileInfo(name).isFile()) {
        beginning.error = Words::tr("It is no file.");
        return beginning;
    }
    if (!file.open(QFile::ReadOnly)) {
        beginning.error = file.errorString();
        return beginning;
    }
    beginning.size = file.size();
    const QByteArray sample = file.peek(formatSample);
    if (isWorkbook(sample)) {
        beginning.error = Words::tr("It is a workbook (Excel, LibreOffice) and no text. Save it "
                                    "as CSV there, and take that file.");
        return beginning;
    }
    beginning.format = findFormat(sample);
    TableReader reader(file, beginning.format);
    while (beginning.rows.size() < TableBeginning::mostRows) {
        const auto row = reader.next();
        if (!row)
            break;
        beginning.rows.append(*row);
    }
    beginning.header = reader.header();
    beginning.error = reader.error();
    return beginning;
}

} // namespace

QStringList TableBeginning::columnNames() const
{
    qsizetype width = header.size();
    for (const TableRow &row : rows)
        width = std::max(width, row.cells.size());
    QStringList names = header;
    while (names.size() < width)
        names.append(QString());
    for (qsizetype column = 0; column < width; ++column) {
        if (names.at(column).trimmed().isEmpty())
            names[column] = Words::tr("Column %1").arg(column + 1);
    }
    return names;
}

TableBeginning readBeginning(const QString &file)
{
    return read(file, [](const QByteArray &sample) { return findFormat(sample); });
}

TableBeginning readBeginning(const QString &file, TableFormat::Charset charset)
{
    return read(file, [charset](const QByteArray &sample) { return findFormat(sample, charset); });
}

TableBeginning readBeginning(const QString &file, const TableFormat &format)
{
    return read(file, [format](const QByteArray &) { return format; });
}

std::optional<TableRow> readRow(const QString &name, const TableFormat &format, qint64 number)
{
    QFile file(name);
    if (!file.open(QFile::ReadOnly))
        return std::nullopt;
    TableReader reader(file, format);
    auto row = reader.next();
    while (row && row->number < number)
        row = reader.next();
    return row;
}

} // namespace desk
